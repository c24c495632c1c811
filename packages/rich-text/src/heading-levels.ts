/** A heading whose level does not follow from the one before: its place in the row, its level, and the deepest possible. */
export interface HeadingIssue {
  readonly index: number;
  readonly level: number;
  readonly allowed: { readonly from: number; readonly to: number };
}

/**
 * Headings that skip a level, or that are above the highest level for content: a screen reader's user takes a missing
 * level for missing text. One skip is reported once: what follows is measured against the heading as it stands.
 *
 * @param levels the levels of all headings of a page, below its title, in order
 * @param floor the highest level for content; 2, because the page's title is the only `h1`
 */
export function skippedHeadings(levels: readonly number[], floor = 2): HeadingIssue[] {
  return levels.flatMap((level, index) => {
    const previous = index === 0 ? floor - 1 : Math.max(levels[index - 1] ?? floor, floor - 1);
    const allowed = { from: floor, to: previous + 1 };
    return level >= allowed.from && level <= allowed.to ? [] : [{ index, level, allowed }];
  });
}
