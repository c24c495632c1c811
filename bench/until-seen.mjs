import { setTimeout as pause } from 'node:timers/promises';

/**
 * @typedef {object} Place where readers see something
 * @property {string} name
 * @property {string} url
 * @property {(answer: { status: number, text: string }) => boolean} shows whether they see it now
 */

/** @typedef {{ status: number, text: string, etag: string | null }} Answer */

/**
 * Longest that anything may take, and how long a place is left alone between two looks, in milliseconds. Looking more often at eight
 * places would take half a processor from those that are measured.
 */
const LIMIT = 60_000;
const BETWEEN = 10;

/**
 * Does something and looks at all places until they show it.
 *
 * @param {readonly Place[]} places which do not show it yet
 * @param {() => Promise<void>} press
 * @returns {Promise<Record<string, number>>} milliseconds from pressing: until the CMS has answered, and until each place shows it
 */
export async function timesUntilSeen(places, press) {
  for (const place of places)
    if (place.shows(await look(place))) throw new Error(`${place.name} shows it before it was done.`);
  const begun = performance.now();
  const since = () => performance.now() - begun;
  const seen = places.map(
    async (place) => /** @type {const} */ ([place.name, await timeUntilShown(place, since)]),
  );
  const done = press().then(since);
  const all = await Promise.all(seen);
  return { 'the CMS answers': await done, ...Object.fromEntries(all) };
}

/** @param {Place} place @param {() => number} since */
async function timeUntilShown(place, since) {
  let seen = await look(place);
  while (!place.shows(seen)) {
    if (since() > LIMIT) throw new Error(`${place.name} did not show it within ${LIMIT / 1000} s.`);
    await pause(BETWEEN);
    seen = await look(place, seen);
  }
  return since();
}

/**
 * Reads a place as browsers do, who send no whole page again to whoever has it: looking is to be no load of its own.
 *
 * @param {Place} place
 * @param {Answer} [before] what it answered the last time
 * @returns {Promise<Answer>}
 */
async function look({ url }, before) {
  const etag = before?.etag ?? null;
  const headers = etag === null ? {} : { 'If-None-Match': etag };
  const answer = await fetch(url, { redirect: 'manual', headers });
  const text = await answer.text();
  if (before !== undefined && answer.status === 304) return before;
  return { status: answer.status, text, etag: answer.headers.get('etag') };
}
