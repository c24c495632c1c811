import { DEFAULT_LOCALE } from '@wellspring/content-model';
import { defineEventHandler } from 'h3';
import { manifestAnswer } from '../handlers/manifest-answer.ts';
import { phrasebookOf } from '../messages/phrasebook.ts';
import { usualPublication } from '../../shared/publication.ts';

/** The manifest for whoever looks for it where it mostly is: the application opens in the reader's own language. */
export default defineEventHandler(async (event) => {
  // The name is the same in every language, mostly; the words are those of the default.
  const { name, isCurrent } = await event.context.content.publication();
  const book = phrasebookOf(DEFAULT_LOCALE);
  return manifestAnswer(event, book, { ...usualPublication(book, isCurrent), name }, '/');
});
