import type { Wish } from './wishes.ts';

/** The words of an edition that may answer a query, as its entry keeps them. */
export interface Candidate {
  readonly titleWords: string;
  readonly summaryWords: string;
  readonly headingWords: string;
  readonly textWords: string;
}

/**
 * What a word is worth where it stands. A title, or another name, outweighs everything below it together, and a summary
 * what is below it, however often the text repeats the word.
 */
const FIELDS = { title: 1, name: 0.9, summary: 0.45, heading: 0.2, text: 0.2 } as const;
/** Occurrences in the text after which a word has half of what it can have there. */
const OFTEN = 2;
/** What the parts of a compound are worth where they stand apart. */
const APART = 0.8;
/** What a stop word is worth of a word that is as frequent. */
const STOP_WORD = 0.5;
/** The most that a title gains by saying nothing but the query. */
const WHOLE_TITLE = 0.25;

/** How well an edition answers a query, and how much of it: 1 where every word is answered. */
export function rate(
  candidate: Candidate,
  wishes: readonly Wish[],
): { readonly score: number; readonly coverage: number } {
  let total = 0;
  let covered = 0;
  let score = 0;
  for (const wish of wishes) {
    const weight = weightOf(wish);
    const worth = worthOf(candidate, wish);
    total += weight;
    score += weight * worth;
    if (worth > 0) covered += weight;
  }
  if (total === 0) return { score: 0, coverage: 0 };
  return { score: score / total + WHOLE_TITLE * titleShare(candidate, wishes), coverage: covered / total };
}

/** Rare words say more about what is meant, stop words little. */
export function weightOf({ word, documents }: Wish): number {
  return (word.isStopWord ? STOP_WORD : 1) / (1 + Math.log2(1 + documents) / 2);
}

function worthOf(candidate: Candidate, { any, together }: Wish): number {
  let best = 0;
  for (const [term, worth] of any) best = Math.max(best, worth * standing(candidate, term));
  if (together.length > 0) {
    const parts = together.map((term) => standing(candidate, term));
    if (parts.every((part) => part > 0)) {
      best = Math.max(best, (APART * parts.reduce((sum, part) => sum + part)) / parts.length);
    }
  }
  return best;
}

function standing({ titleWords, summaryWords, headingWords, textWords }: Candidate, term: string): number {
  const spaced = ` ${term} `;
  const times = occurrences(textWords, spaced);
  return (
    named(titleWords, spaced) +
    (summaryWords.includes(spaced) ? FIELDS.summary : 0) +
    (headingWords.includes(spaced) ? FIELDS.heading : 0) +
    FIELDS.text * (times / (times + OFTEN))
  );
}

/** The first line is the title, the others are names. */
function named(titleWords: string, spaced: string): number {
  const at = titleWords.indexOf(spaced);
  if (at < 0) return 0;
  const title = titleWords.indexOf('\n');
  return title < 0 || at < title ? FIELDS.title : FIELDS.name;
}

function occurrences(text: string, spaced: string): number {
  let times = 0;
  // Neighbours share the space between them.
  for (let at = text.indexOf(spaced); at >= 0; at = text.indexOf(spaced, at + spaced.length - 1)) times += 1;
  return times;
}

/** How much of a name the query says: of the title or of another name, each a line. */
function titleShare({ titleWords }: Candidate, wishes: readonly Wish[]): number {
  const shares = titleWords.split('\n').map((line) => {
    const terms = line.split(' ').filter((term) => term !== '');
    const said = terms.filter((term) => wishes.some(({ any }) => any.get(term) === 1));
    return terms.length === 0 ? 0 : said.length / terms.length;
  });
  return Math.max(...shares);
}
