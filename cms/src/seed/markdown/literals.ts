import type { TextDirective } from './tree.ts';
import { mistakeAt } from './text-mistake.ts';

/**
 * What a writer meant where Markdown sees a directive inside a line: the characters as they stand. A colon before a
 * letter is one in German, for example (`Therapeut:innen`).
 *
 * @throws TextMistake where it has a label or attributes, which nobody writes by accident
 */
export function literalOf(directive: TextDirective, source: string): string {
  const { position, children, attributes, name } = directive;
  if (children.length > 0 || Object.keys(attributes ?? {}).length > 0) {
    throw mistakeAt(directive, `there are no directives inside a line, such as “:${name}”.`);
  }
  return source.slice(position?.start.offset, position?.end.offset);
}
