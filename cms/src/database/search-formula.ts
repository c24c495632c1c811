import type { Question } from './search-index.ts';

/**
 * The words of a question as a formula, in the language of an index.
 *
 * @param quoted writes a term
 * @param joints what stands between two parts, of which both or one have to hold
 */
export function formulaOf(
  words: Question['words'],
  quoted: (term: string) => string,
  { and, or }: { readonly and: string; readonly or: string },
): string {
  const each = words.map(({ any, together }) =>
    inBrackets(
      [...any.map(quoted), ...(together.length > 0 ? [inBrackets(together.map(quoted), and)] : [])],
      or,
    ),
  );
  return inBrackets(each, and);
}

function inBrackets(parts: readonly string[], joint: string): string {
  return `(${parts.join(joint)})`;
}
