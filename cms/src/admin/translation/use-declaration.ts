import { useNotification } from '@strapi/strapi/admin';
import type { Version } from '../edit-view/version.ts';
import { useDeclareUpToDateMutation } from '../edit-view/versions-api.ts';
import { useWords } from '../words/use-words.ts';

/** Declares a translation up to date with its original, and notifies of the outcome: what readers see, or why not. */
export function useDeclaration(): (version: Version) => Promise<void> {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const [declareUpToDate] = useDeclareUpToDateMutation();
  return async (version) => {
    const outcome = await declareUpToDate(version);
    if ('error' in outcome) {
      toggleNotification({ type: 'danger', message: outcome.error.message ?? words('failed') });
    } else {
      const message = words(outcome.data.published ? 'upToDate.live' : 'upToDate.inDraft');
      toggleNotification({ type: 'success', message });
    }
  };
}
