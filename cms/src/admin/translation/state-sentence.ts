import { isLocaleCode, localeOf } from '@wellspring/content-model';
import { useIntl } from 'react-intl';
import type { Translation } from '../edit-view/versions-api.ts';
import { useWords } from '../words/use-words.ts';

/** Says in a sentence how a version stands to its original, in the language of the interface. */
export function useStateSentence(): (translation: Translation) => string {
  const words = useWords();
  const { locale, formatDisplayName } = useIntl();
  return ({ state, sourceLocale, changedSince }) => {
    const language =
      sourceLocale === null ? '' : (formatDisplayName(sourceLocale, { type: 'language' }) ?? '');
    switch (state) {
      case 'source':
        return words('translation.source');
      case 'source-unpublished':
        return words('translation.sourceUnpublished');
      case 'current':
        return words('translation.current', { language });
      case 'outdated':
        return changedSince === null
          ? words('translation.outdated', { language })
          : words('translation.outdatedSince', { language, date: dateIn(locale, changedSince) });
    }
  };
}

/** A date as the publication writes it, with the digits and the calendar of its own pages. */
function dateIn(language: string, instant: string): string {
  const tag = isLocaleCode(language) ? localeOf(language).intl : language;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date(instant));
}
