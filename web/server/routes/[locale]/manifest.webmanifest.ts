import { homePath } from '@wellspring/content-model';
import { defineEventHandler } from 'h3';
import { manifestAnswer } from '../../handlers/manifest-answer.ts';
import { requireLocale } from '../../handlers/require-locale.ts';

/** The manifest in the words of a language: the application opens in it. */
export default defineEventHandler(async (event) => {
  requireLocale(event);
  const { phrasebook, content, locale } = event.context;
  return manifestAnswer(event, phrasebook, await content.publication(), homePath(locale));
});
