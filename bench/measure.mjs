import autocannon from 'autocannon';

/** @typedef {Awaited<ReturnType<typeof import('./running-cms.mjs').startCms>>} Cms */

const CONNECTIONS = 8;

/**
 * What a question costs under load: as fast as it goes, then at half that rate.
 *
 * @param {Cms} cms
 * @param {readonly string[]} paths asked in turn
 * @param {{ seconds: number, rounds: number, headers?: Record<string, string> }} how
 */
export async function underLoad(cms, paths, { seconds, rounds, headers = {} }) {
  const requests = paths.map((path) => ({ path }));
  const asked = { url: cms.url, requests, headers, connections: CONNECTIONS };
  for (const path of paths) await ask(cms, path, headers);
  await autocannon({ ...asked, duration: Math.min(1, seconds) });
  const figures = [];
  for (let n = 0; n < rounds; n += 1) {
    const before = await cms.cpu();
    const { requests: sent } = await autocannon({ ...asked, duration: seconds });
    figures.push({ cpu: ((await cms.cpu()) - before) / 1000 / sent.total, rate: sent.average });
  }
  const rate = median(figures.map((one) => one.rate));
  const overallRate = Math.max(1, Math.round(rate / 2));
  const { latency } = await autocannon({ ...asked, duration: seconds, overallRate });
  return { cpu: median(figures.map((one) => one.cpu)), rate, slowest: latency.p99 };
}

/**
 * What a question costs by itself: one request after another.
 *
 * @param {Cms} cms
 * @param {readonly string[]} paths asked in turn
 * @param {{ times: number, rounds: number }} how
 * @returns {Promise<{ cpu: number, took: number }>} medians, in milliseconds: of the CMS's process, and until the answer is there
 */
export async function oneByOne(cms, paths, { times, rounds }) {
  const at = (/** @type {number} */ n) => paths[n % paths.length] ?? '';
  for (let n = 0; n < Math.min(times, 20); n += 1) await ask(cms, at(n));
  const took = [];
  const cpu = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await cms.cpu();
    for (let n = 0; n < times; n += 1) {
      const begun = performance.now();
      await ask(cms, at(n));
      took.push(performance.now() - begun);
    }
    cpu.push(((await cms.cpu()) - before) / 1000 / times);
  }
  return { cpu: median(cpu), took: median(took) };
}

/**
 * Asks once.
 *
 * @param {Cms} cms
 * @param {string} path
 * @param {Record<string, string>} [headers]
 * @returns {Promise<any>} the answer; throws where it is no success, since that measures something else
 */
export async function ask(cms, path, headers = {}) {
  const answer = await fetch(`${cms.url}${path}`, { headers });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

/** @param {readonly number[]} figures */
export function median(figures) {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** @param {number} figure */
export function round(figure) {
  return Math.round(figure * 1000) / 1000;
}
