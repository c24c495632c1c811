import type { FinishedPage } from './finished-page.ts';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** Whatever nobody has purged is looked at again after a day: notices depend on the date. What is missing sooner. */
const FRESH_FOR = DAY;
const MISSING_FRESH_FOR = 60 * SECOND;

/** While a page cannot be made, the last one that is known serves for a week. */
const SERVES_FOR = FRESH_FOR + 7 * DAY;

/** Whether a page that nobody has purged can be sent without a look. */
export function isFresh({ parts }: Pick<FinishedPage, 'parts'>, now: number): boolean {
  return now - parts.madeAt < (parts.status === 404 ? MISSING_FRESH_FOR : FRESH_FOR);
}

/** Whether a page is better than none. */
export function serves({ parts }: FinishedPage, now: number): boolean {
  return now - parts.madeAt < SERVES_FOR;
}
