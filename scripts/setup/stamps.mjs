import { readFileSync, rmSync } from 'node:fs';
import { writeWhole } from './atomic-file.mjs';

/**
 * Does a piece of work unless a stamp says that it was done for the same input. The stamp is taken away first and set last,
 * so work that was interrupted is done again.
 *
 * @param {{ stamp: string, of: string, stillThere?: () => boolean, work: () => Promise<void> }} job
 *   `stamp`: path of the stamp; `of`: fingerprint of the input; `stillThere`: whether the result has not been removed
 * @returns {Promise<boolean>} whether the work had to be done
 */
export async function onceFor({ stamp, of, stillThere = () => true, work }) {
  if (isStamped(stamp, of) && stillThere()) return false;
  rmSync(stamp, { force: true });
  await work();
  writeWhole(stamp, `${of}\n`);
  return true;
}

/**
 * @param {string} stamp path of the stamp
 * @param {string} of fingerprint of the input
 * @returns {boolean} whether the work is stamped as done for that input
 */
export function isStamped(stamp, of) {
  try {
    return readFileSync(stamp, 'utf8').trim() === of;
  } catch {
    return false;
  }
}
