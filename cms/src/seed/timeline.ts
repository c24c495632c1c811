import { z } from 'zod';
import type { SeedDocument, SeedVersion } from './seed-document.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Days between two publications that the seed gives no date for. */
const LATER = 30;

/** One thing that happened to a version of a document. */
export interface Step {
  readonly version: SeedVersion;
  /** `withdraw`: published, and taken back later. */
  readonly to: 'publish' | 'withdraw' | 'draft';
  /** When it happened. */
  readonly at: string;
  /** True for the source as it was before its last change. */
  readonly isEarlier: boolean;
}

/** When the source was published: for the first time, and as it is now. */
export function publicationsOfSource(
  { versions, sourceLocale, earlier }: SeedDocument,
  opening?: string,
): { first: string | undefined; last: string | undefined } {
  const source = versions.get(sourceLocale);
  const first = source?.firstPublishedAt ?? opening;
  if (first === undefined) return { first, last: first };
  const { lastUpdateOn } = source ?? {};
  if (lastUpdateOn !== undefined)
    return { first, last: `${lastUpdateOn}${first.slice(lastUpdateOn.length)}` };
  return { first, last: earlier === undefined ? first : daysAfter(first, LATER) };
}

/**
 * What happened to a document, in order: its source, with the translations of its earlier words where there are any, then
 * what was made of it as it is now.
 *
 * @param opening when the publication opened: the date of what has none of its own
 */
export function timelineOf(document: SeedDocument, opening: string): Step[] {
  const { sourceLocale, states, versions } = document;
  const { first = opening, last = opening } = publicationsOfSource(document, opening);
  const before = sourceBefore(document);
  const source = versions.get(sourceLocale);
  const isDraft = states.get(sourceLocale) === 'draft';
  const of = (state: string) =>
    [...versions.values()].filter(({ locale }) => locale !== sourceLocale && states.get(locale) === state);
  const step = (version: SeedVersion, to: Step['to'], at = dateOf(version, opening)): Step => ({
    version,
    to,
    at,
    isEarlier: false,
  });
  return [
    ...(before === undefined || isDraft ? [] : [{ ...step(before, 'publish', first), isEarlier: true }]),
    ...of('outdated').map((version) => step(version, 'publish')),
    ...(source === undefined ? [] : [step(source, isDraft ? 'draft' : 'publish', last)]),
    ...of('published').map((version) => step(version, 'publish')),
    ...of('withdrawn').map((version) => step(version, 'withdraw')),
    ...of('draft').map((version) => step(version, 'draft')),
  ];
}

/** When a version that was published was withdrawn. */
export function withdrawnAt(publishedAt: string): string {
  return daysAfter(publishedAt, LATER);
}

/** When the publication opened: the first date in the seed. */
export function openingOf(documents: readonly SeedDocument[]): string {
  const dates = documents.flatMap(({ versions }) =>
    [...versions.values()].flatMap(({ firstPublishedAt }) => firstPublishedAt ?? []),
  );
  return dates.sort()[0] ?? new Date(0).toISOString();
}

function dateOf({ firstPublishedAt, translatedAt }: SeedVersion, opening: string): string {
  return firstPublishedAt ?? translatedAt ?? opening;
}

/** The source before its last change: as its own file says, or else without what it tells of changes and later reviews. */
function sourceBefore({ versions, sourceLocale, earlier }: SeedDocument): SeedVersion | undefined {
  if (earlier !== undefined) return earlier;
  const source = versions.get(sourceLocale);
  if (source?.lastUpdateOn === undefined || source.firstPublishedAt === undefined) return undefined;
  const firstDay = source.firstPublishedAt.slice(0, source.lastUpdateOn.length);
  const reviews = reviewed.parse(source.words).reviews.filter(({ on }) => on <= firstDay);
  return { ...source, words: { ...source.words, updates: [], reviews } };
}

const reviewed = z.looseObject({ reviews: z.array(z.looseObject({ on: z.string() })).default([]) });

function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * DAY).toISOString();
}
