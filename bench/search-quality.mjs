import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ask, round } from './measure.mjs';

/** The queries that the tests of search judge it by: what a reader asks, with a grade for each document that answers. */
const SETS = { judged: 'judged-queries.yaml', 'held out': 'held-out-queries.yaml' };
const SEEN = 5;

/**
 * How good the search of a CMS is, by the judged queries of its tests: as they are judged there, among all that is in its
 * database.
 *
 * @param {import('./measure.mjs').Cms} cms
 * @returns {Promise<Record<string, { 'nDCG@5': number, 'best first': number }>>}
 */
export async function searchQuality(cms) {
  /** @type {Record<string, { 'nDCG@5': number, 'best first': number }>} */
  const quality = {};
  for (const [name, file] of Object.entries(SETS)) {
    const scores = [];
    const byLocale = parse(readFileSync(new URL(`../cms/test/search/${file}`, import.meta.url), 'utf8'));
    for (const [locale, queries] of Object.entries(byLocale))
      for (const [query, grades] of Object.entries(queries))
        scores.push(judge(await found(cms, locale, query), grades));
    quality[name] = {
      'nDCG@5': mean(scores.map(({ ndcg }) => ndcg)),
      'best first': mean(scores.map(({ first }) => Number(first))),
    };
  }
  return quality;
}

/** What a reader gets, who takes a suggestion. @param {import('./measure.mjs').Cms} cms @param {string} locale @param {string} query */
async function found(cms, locale, query) {
  const search = (/** @type {string} */ words) =>
    ask(cms, `/api/v1/search?locale=${locale}&q=${encodeURIComponent(words)}`);
  const answer = await search(query);
  const { data } = answer.meta.suggestion === null ? answer : await search(answer.meta.suggestion);
  return data.map((/** @type {{ path: string }} */ { path }) => path.split('/').slice(2).join('/'));
}

/** @param {readonly string[]} paths @param {Record<string, number>} grades */
function judge(paths, grades) {
  const best = Object.values(grades).sort((a, b) => b - a);
  const ndcg = gain(paths.map((path) => grades[path] ?? 0)) / gain(best);
  return { ndcg, first: grades[paths[0] ?? ''] === best[0] };
}

/** @param {readonly number[]} graded */
function gain(graded) {
  return graded.slice(0, SEEN).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** @param {readonly number[]} figures */
function mean(figures) {
  return round(figures.reduce((sum, one) => sum + one, 0) / figures.length);
}
