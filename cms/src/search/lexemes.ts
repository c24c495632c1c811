import type { SearchEntry } from './entry.ts';

/** The words of an entry as an index takes them, a space between two. */
export type IndexedWords = Pick<SearchEntry, 'titleWords' | 'summaryWords' | 'headingWords' | 'textWords'>;

/** What stands before a mark of the scope. Terms are letters and digits, so that nothing else can begin like it. */
const MARK = '=';
/** What stands before a term of the title: it is there once more, so that titles can be asked for alone. */
const IN_TITLE = '^';

/** A mark of the scope as a lexeme. */
export function lexemeOfMark(mark: string): string {
  return `${MARK}${mark}`;
}

/** A term that has to stand in the title, as a lexeme. */
export function lexemeOfTitle(term: string): string {
  return `${IN_TITLE}${term}`;
}

/** All that an entry is found by, for an index that knows no fields: each lexeme once. */
export function lexemesOf(
  { titleWords, summaryWords, headingWords, textWords }: IndexedWords,
  scope: string,
): string[] {
  const title = termsIn(titleWords);
  return [
    ...new Set([
      ...termsIn(scope).map(lexemeOfMark),
      ...title.map(lexemeOfTitle),
      ...title,
      ...[summaryWords, headingWords, textWords].flatMap(termsIn),
    ]),
  ];
}

function termsIn(words: string): string[] {
  return words.split(/\s+/).filter((term) => term !== '');
}
