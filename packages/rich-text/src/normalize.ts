import { MARKS } from './nodes.ts';
import type { Inline, TextNode } from './nodes.ts';

/**
 * Text as pages, feeds and databases can carry it. Line ends of every kind become a line feed (Word pastes U+000B);
 * other control characters, noncharacters and halves of surrogate pairs, which XML and PostgreSQL refuse, are removed.
 *
 * It is not put into NFC: that would exchange compatibility ideographs, which Japanese names are spelled with.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '');
}

/** Whether a text shows nothing: white space, soft hyphens and zero-width characters only. */
export function isBlankText(text: string): boolean {
  return /^[\s\u00AD\u200B-\u200F\u2060]*$/.test(text);
}

/** Whether these inlines together show nothing. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) =>
    inline.type === 'text' ? isBlankText(inline.text) : isBlank(inline.children),
  );
}

/**
 * Inlines in their one form: no empty text, neighbours with the same marks joined, and no link around nothing (the
 * editor leaves those behind when the words of a link are deleted; nobody sees them, screen readers announce them).
 */
export function normalizeInlines(inlines: readonly Inline[]): Inline[] {
  const visible = inlines.flatMap((inline): readonly Inline[] =>
    inline.type === 'link' && isBlank(inline.children) ? inline.children : [inline],
  );
  return joinNeighbours(visible);
}

/** Joins neighbouring texts with the same marks and leaves empty ones out. */
export function joinNeighbours<T extends Inline>(inlines: readonly (T | TextNode)[]): (T | TextNode)[] {
  const joined: (T | TextNode)[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text' && inline.text === '') continue;
    const last = joined.at(-1);
    if (last?.type === 'text' && inline.type === 'text' && sameMarks(last, inline)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}

function sameMarks(a: TextNode, b: TextNode): boolean {
  return MARKS.every((mark) => a[mark] === b[mark]);
}
