/** The page of a list that an address asks for; null where it says what no page can be. */
export function pageAsked(asked: string | null): number | null {
  if (asked === null) return 1;
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
}

/** How many pages on either side of the current one are named. */
const BESIDE = 2;

/**
 * The pages that the way through a list names: the first, the last, and those around the current one. What is left out
 * is at least two pages: one alone is as short as the sign for it.
 *
 * @returns page numbers in order, null for each gap
 */
export function pagesNamed(page: number, pageCount: number): (number | null)[] {
  const isNamed = (number: number) =>
    number === 1 || number === pageCount || Math.abs(number - page) <= BESIDE;
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1);
  return pages.flatMap((number) => {
    if (isNamed(number) || (isNamed(number - 1) && isNamed(number + 1))) return [number];
    return isNamed(number - 1) ? [null] : [];
  });
}
