import { keepDraftTitles } from '../database/draft-titles.ts';
import type { DocumentRule } from './write.ts';

/** The desk finds an article by the title that its draft has now, from the same commit on. */
export const keepTitles: DocumentRule = async ({ handle, kind }, next) => {
  const written = await next();
  if (kind === 'article' && written.documentId !== undefined)
    await keepDraftTitles(handle, written.documentId);
  return written;
};
