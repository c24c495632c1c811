import { inlineText } from './plain-text.ts';
import type { Block, HeadingLevel } from './nodes.ts';

/** A heading as a contents list needs it. `index` is that of its block; `id` is unique on the page. */
export interface HeadingEntry {
  readonly index: number;
  readonly level: HeadingLevel;
  readonly text: string;
  readonly id: string;
}

/**
 * The headings of a text, in order, with the ids that a renderer gives them. Contents list and renderer both ask here,
 * so their ids agree.
 *
 * @param taken the ids already on the page; those of the headings are added, so that one set serves several texts
 */
export function headings(blocks: readonly Block[], taken: Set<string> = new Set()): HeadingEntry[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'heading') return [];
    const text = inlineText(block.children);
    return [{ index, level: block.level, text, id: headingId(text, taken) }];
  });
}

const ID_LENGTH = 80;

/**
 * A readable id in the heading's own script: letters, marks and digits in lower case and NFC, hyphens for the rest,
 * at most 80 characters; `section` for a heading without any letter. A taken one gets `-2`, `-3` and so on.
 *
 * @param taken the ids already on the page; the new one is added to it
 */
export function headingId(text: string, taken: Set<string>): string {
  const base = slugOf(text) || 'section';
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

function slugOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    // Invisible inside words: soft hyphen, zero-width space, (non-)joiners, word joiner.
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return shortened(words);
}

/** At most `ID_LENGTH` code points, cut between words where one ends in the second half. */
function shortened(words: string): string {
  const points = [...words];
  if (points.length <= ID_LENGTH) return words;
  const cut = points.slice(0, ID_LENGTH).join('');
  const end = cut.lastIndexOf('-');
  return end > ID_LENGTH / 2 ? cut.slice(0, end) : cut;
}
