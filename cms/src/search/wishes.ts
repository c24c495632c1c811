import type { LocaleCode } from '@wellspring/content-model';
import { LANGUAGES } from './languages.ts';
import type { QueryWord } from './query.ts';
import { wordsOf } from './words.ts';

/** What to look up in the vocabulary of a locale. */
export interface Lookup {
  readonly locale: LocaleCode;
  /** Folded spellings, whole. */
  readonly spellings: readonly string[];
  readonly terms: readonly string[];
  /** What folded spellings begin with. */
  readonly beginnings: readonly string[];
  /** What terms end with. */
  readonly endings: readonly string[];
}

/** A word of the vocabulary, and how many editions have it. */
export interface KnownWord {
  readonly form: string;
  readonly folded: string;
  readonly term: string;
  readonly documents: number;
}

/** A word of a query with everything in the vocabulary that answers it. */
export interface Wish {
  readonly word: QueryWord;
  /** Terms of which any will do, with how well it does: 1 is the word itself. */
  readonly any: ReadonlyMap<string, number>;
  /** Terms that together say the same, where the word is a compound of them. */
  readonly together: readonly string[];
  /** How many editions have the word: rare words say more. */
  readonly documents: number;
  /** About how many editions have something that answers it: an index is asked in another way for few than for many. */
  readonly spread: number;
}

/** How well something answers a word that is not the word itself. */
const WORTH = { beginning: 0.7, ending: 0.5, firstPart: 0.4 } as const;
/** Letters after which the beginning of a word is looked for. */
const BEGINNING_MIN = 2;
/** Words from this length are tried as compounds, with parts of at least the second length. */
const COMPOUND_MIN = 7;
const PART_MIN = 3;
/** What German puts between the parts of a compound. */
const LINKS = ['', 's', 'n', 'en', 'es'];
/** Words without spaces between them that may be one word which the segmenter cut in a query. */
const JOINED_MAX = 6;
/** A syllable alone is a particle or an ending. */
const SYLLABLE = /^\p{Script=Hiragana}$/u;
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What the vocabulary has to be asked for a query. */
export function lookupOf(words: readonly QueryWord[], locale: LocaleCode): Lookup {
  const { shortestPart } = LANGUAGES[locale];
  const splits = words.flatMap((word) => splitsOf(word.folded, locale));
  const compounding = shortestPart === null ? [] : words.filter(({ isStopWord }) => !isStopWord);
  return {
    locale,
    spellings: unique([
      ...words.map(({ folded }) => folded),
      ...joinsOf(words).map(({ folded }) => folded),
      ...splits.flatMap(({ lefts, right }) => [...lefts, right]),
    ]),
    terms: unique([
      ...words.map(({ term }) => term),
      ...splits.flatMap(({ lefts, rightTerm }) => [...lefts, rightTerm]),
    ]),
    beginnings: unique([
      ...[...words, ...joinsOf(words)].filter(({ isUnfinished }) => isUnfinished).map(({ folded }) => folded),
      ...compounding.map(firstPart),
    ]).filter(isBeginning),
    endings: unique(compounding.map(({ term }) => term)).filter(
      (term) => shortestPart !== null && term.length >= Math.max(shortestPart, 2),
    ),
  };
}

/** What a query wishes for, word by word. */
export function wishesOf(
  words: readonly QueryWord[],
  known: readonly KnownWord[],
  locale: LocaleCode,
): Wish[] {
  return joinKnown(words, known).map((word) => wishOf(word, known, locale));
}

/** What has to be found: everything but stop words, where there is anything else. */
export function essential(wishes: readonly Wish[]): readonly Wish[] {
  const those = wishes.filter(({ word }) => !word.isStopWord);
  return those.length > 0 ? those : wishes;
}

/** Whether anything in the vocabulary answers a word. */
export function isKnown({ any, together }: Wish): boolean {
  return any.size > 0 || together.length > 0;
}

function wishOf(word: QueryWord, known: readonly KnownWord[], locale: LocaleCode): Wish {
  const { shortestPart } = LANGUAGES[locale];
  const any = new Map<string, number>();
  let documents = 0;
  for (const candidate of known) {
    const worth = worthOf(candidate, word, shortestPart);
    if (worth === 0) continue;
    any.set(candidate.term, Math.max(worth, any.get(candidate.term) ?? 0));
    documents = Math.max(documents, candidate.documents);
  }
  const isExact = [...any.values()].includes(1);
  const together = isExact && shortestPart === null ? [] : partsOf(word, known, locale);
  const terms = new Set([...any.keys(), ...together]);
  const spread = known.reduce((sum, one) => sum + (terms.has(one.term) ? one.documents : 0), 0);
  return { word, any, together, documents, spread };
}

function worthOf(candidate: KnownWord, word: QueryWord, shortestPart: number | null): number {
  if (candidate.folded === word.folded || candidate.term === word.term) return 1;
  if (word.isUnfinished && isBeginning(word.folded) && candidate.folded.startsWith(word.folded)) {
    return WORTH.beginning;
  }
  if (shortestPart === null || word.isStopWord || word.term.length < shortestPart) return 0;
  if (isLastPart(word.term, candidate.term)) return WORTH.ending;
  return candidate.folded.startsWith(firstPart(word)) ? WORTH.firstPart : 0;
}

/** Whether what stands before it can be a word: “Nacken” is no part of “Knacken”. */
function isLastPart(term: string, compound: string): boolean {
  return compound.endsWith(term) && isBeginning(compound.slice(0, -term.length));
}

/** How a word begins the compounds that it is the first part of: by its term, where that is long enough to tell. */
function firstPart({ term, folded }: QueryWord): string {
  return term.length > COMPOUND_MIN - PART_MIN ? term : folded;
}

/** A single letter begins too much; a single ideograph is a word. */
function isBeginning(text: string): boolean {
  return text.length >= BEGINNING_MIN || IDEOGRAPHIC.test(text);
}

interface Split {
  readonly lefts: readonly string[];
  readonly right: string;
  readonly rightTerm: string;
}

/** Every way to cut a word in two. */
function splitsOf(folded: string, locale: LocaleCode): Split[] {
  const letters = Array.from(folded);
  const unspaced = IDEOGRAPHIC.test(folded);
  const shortest = unspaced ? 1 : PART_MIN;
  if (letters.length < (unspaced ? 2 : COMPOUND_MIN)) return [];
  const links = LANGUAGES[locale].shortestPart === null || unspaced ? [''] : LINKS;
  return letters.flatMap((_, cut) => {
    if (cut < shortest || letters.length - cut < shortest) return [];
    const left = letters.slice(0, cut).join('');
    const right = letters.slice(cut).join('');
    if (SYLLABLE.test(left) || SYLLABLE.test(right)) return [];
    const lefts = links
      .filter((link) => left.endsWith(link) && left.length - link.length >= shortest)
      .map((link) => left.slice(0, left.length - link.length));
    const [word, ...more] = wordsOf(right, locale);
    return [{ lefts, right, rightTerm: word === undefined || more.length > 0 ? right : word.term }];
  });
}

/** The terms of the two known words that a word is made of; of several pairs the one that is most even. */
function partsOf(word: QueryWord, known: readonly KnownWord[], locale: LocaleCode): readonly string[] {
  const bySpelling = new Map(known.map(({ folded, term }) => [folded, term]));
  const terms = new Set(known.map(({ term }) => term));
  let best: { readonly terms: readonly string[]; readonly shorter: number } = { terms: [], shorter: 0 };
  for (const { lefts, right, rightTerm } of splitsOf(word.folded, locale)) {
    const left = lefts
      .map((one) => bySpelling.get(one) ?? (terms.has(one) ? one : undefined))
      .find((term) => term !== undefined);
    const second = bySpelling.get(right) ?? (terms.has(rightTerm) ? rightTerm : undefined);
    if (left === undefined || second === undefined) continue;
    const shorter = Math.min(right.length, word.folded.length - right.length);
    if (shorter > best.shorter) best = { terms: [left, second], shorter };
  }
  return best.terms;
}

/** Neighbours without a space between them, as one word each: the segmenter cuts rare words of Japanese too often. */
function joinsOf(words: readonly QueryWord[]): QueryWord[] {
  return words.flatMap((_, from) =>
    Array.from({ length: JOINED_MAX - 1 }, (__, more) => words.slice(from, from + more + 2))
      .filter((run) => run.length > 1 && run.every((word, at) => at === 0 || word.start === run[at - 1]?.end))
      .map(joinOf),
  );
}

function joinOf(run: readonly QueryWord[]): QueryWord {
  const together = (part: (word: QueryWord) => string) => run.map(part).join('');
  return {
    form: together(({ form }) => form),
    folded: together(({ folded }) => folded),
    term: together(({ folded }) => folded),
    start: run[0]?.start ?? 0,
    end: run.at(-1)?.end ?? 0,
    isStopWord: false,
    isUnfinished: run.at(-1)?.isUnfinished ?? false,
  };
}

/** Puts together what the vocabulary knows as one word, the longest first. */
function joinKnown(words: readonly QueryWord[], known: readonly KnownWord[]): QueryWord[] {
  const isWord = ({ folded, isUnfinished }: QueryWord) =>
    known.some((one) => one.folded === folded || (isUnfinished && one.folded.startsWith(folded)));
  const joins = joinsOf(words)
    .filter(isWord)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const chosen: QueryWord[] = [];
  for (const join of joins) {
    if (chosen.every(({ start, end }) => join.end <= start || join.start >= end)) chosen.push(join);
  }
  const left = words.filter(({ start, end }) =>
    chosen.every((join) => end <= join.start || start >= join.end),
  );
  return [...left, ...chosen].sort((a, b) => a.start - b.start);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
