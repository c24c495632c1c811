import { z } from 'zod';
import { LOCALE_CODES } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { KINDS_WITH_SOURCE_LOCALE } from '../../editions/kinds.ts';
import { localeCode } from './fields.ts';

/** How far the version of a locale has come. `outdated`: published while the source read as `<source>.earlier.md`. */
export const SEED_STATES = ['published', 'draft', 'outdated', 'withdrawn'] as const;
export type SeedState = (typeof SEED_STATES)[number];

/** Which versions a document has, and in which locale it was written. */
export interface Editions {
  readonly sourceLocale: LocaleCode;
  readonly states: ReadonlyMap<LocaleCode, SeedState>;
}

/** The part of `document.yaml` that every kind has. */
export const editions = {
  sourceLocale: localeCode,
  editions: z.partialRecord(z.enum(LOCALE_CODES), z.enum(SEED_STATES)),
};

/** Says what is impossible about the states of a document's versions, in sentences. */
export function impossibleStates(kind: EditionKind, { sourceLocale, states }: Editions): string[] {
  const found: string[] = [];
  const source = states.get(sourceLocale);
  if (source === undefined) found.push(`editions has no ${sourceLocale}, which is the source.`);
  if (source === 'outdated' || source === 'withdrawn') {
    found.push(`editions.${sourceLocale} is the source: it is published or a draft.`);
  }
  const readable = [...states].filter(([, state]) => state !== 'draft');
  if (source === 'draft' && readable.length > 0) {
    found.push(`editions.${sourceLocale} is a draft, so that no translation can be published.`);
  }
  if (kind === 'author' && [...states.values()].some((state) => state !== 'published')) {
    found.push('editions: people have no drafts, so every version is published.');
  }
  if (!KINDS_WITH_SOURCE_LOCALE.includes(kind)) {
    if (sourceLocale !== 'en') found.push(`sourceLocale is en for every ${kind}.`);
    if ([...states.values()].includes('outdated')) found.push(`editions: no ${kind} is outdated.`);
  }
  return found;
}
