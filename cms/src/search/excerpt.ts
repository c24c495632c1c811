import type { LocaleCode } from '@wellspring/content-model';
import { PASSAGE_MAX } from './entry.ts';
import { weightOf } from './ranking.ts';
import type { Candidate } from './ranking.ts';
import type { Wish } from './wishes.ts';
import { wordsOf } from './words.ts';

/** A stretch of a text that matches, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Of two passages that say the same, the one that is a sentence is shown. */
const HEADING_WORTH = 0.9;
/** What is left before the first match where a long passage is cut, in UTF-16 units. */
const LEAD = 80;

/** The terms that answer a query, with what each of them says. */
export function sayings(wishes: readonly Wish[]): Map<string, { wish: Wish; worth: number }> {
  const terms = new Map<string, { wish: Wish; worth: number }>();
  for (const wish of wishes) {
    const worth = weightOf(wish);
    for (const [term, share] of wish.any) terms.set(term, { wish, worth: worth * share });
    for (const term of wish.together) if (!terms.has(term)) terms.set(term, { wish, worth: worth / 2 });
  }
  return terms;
}

/** Where the words of a text answer a query. */
export function matchesIn(text: string, locale: LocaleCode, terms: ReadonlyMap<string, unknown>): Stretch[] {
  return wordsOf(text, locale)
    .filter(({ term }) => terms.has(term))
    .map(({ start, end }) => ({ start, end }));
}

/**
 * The passage of an edition that says most of a query, the earliest of several; how its summary begins, where nothing
 * says more than the title.
 *
 * @param passages lines of the entry, in step with the lines of its words
 */
export function excerptOf(
  { titleWords, summaryWords, headingWords, textWords }: Candidate,
  passages: string,
  locale: LocaleCode,
  terms: ReturnType<typeof sayings>,
): { readonly excerpt: string; readonly matches: readonly Stretch[] } {
  const lines = passages.split('\n');
  const [summaries, headings, texts] = [summaryWords, headingWords, textWords].map(linesOf);
  const words = [...(summaries ?? []), ...(headings ?? []), ...(texts ?? [])];
  const headingsFrom = summaries?.length ?? 0;
  const headingsTo = headingsFrom + (headings?.length ?? 0);
  // Names stand in the summary, too; there they need not be shown again.
  const title = worthOf(titleWords.split('\n')[0] ?? '', terms);
  let best = { line: 0, worth: Math.max(title, worthOf(words[0] ?? '', terms)) };
  for (const [line, spaced] of words.entries()) {
    const isHeading = line >= headingsFrom && line < headingsTo;
    const worth = worthOf(spaced, terms) * (isHeading ? HEADING_WORTH : 1);
    if (worth > best.worth) best = { line, worth };
  }
  return cut(lines[best.line] ?? '', locale, terms);
}

/** An empty field has no line at all. */
function linesOf(field: string): string[] {
  return field === '' ? [] : field.split('\n');
}

function worthOf(line: string, terms: ReturnType<typeof sayings>): number {
  const best = new Map<Wish, number>();
  for (const [term, { wish, worth }] of terms) {
    if (line.includes(` ${term} `)) best.set(wish, Math.max(worth, best.get(wish) ?? 0));
  }
  return [...best.values()].reduce((sum, worth) => sum + worth, 0);
}

/** A passage as it is, or where it is long the part around its first match, cut at words. */
function cut(passage: string, locale: LocaleCode, terms: ReadonlyMap<string, unknown>) {
  const matches = matchesIn(passage, locale, terms);
  if (passage.length <= PASSAGE_MAX) return { excerpt: passage, matches };
  const words = wordsOf(passage, locale);
  const lead = (matches[0]?.start ?? 0) - LEAD;
  const from = lead <= 0 ? 0 : (words.find(({ start }) => start >= lead)?.start ?? 0);
  const limit = from + PASSAGE_MAX;
  const to =
    passage.length <= limit
      ? passage.length
      : (words.findLast(({ end }) => end <= limit)?.end ?? passage.length);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    excerpt: `${before}${passage.slice(from, to)}${to < passage.length ? '…' : ''}`,
    matches: matches
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}
