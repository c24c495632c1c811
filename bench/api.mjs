/**
 * The content API's budgets in one run, on SQLite and, where there is one, on PostgreSQL: what an article by slug costs, warm
 * and cold, against Strapi's own `find` with the same populate; and how every kind of read grows with the number of articles.
 */
import { parseArgs } from 'node:util';
import { questionsTo } from './api-questions.mjs';
import { searchQuality } from './search-quality.mjs';
import { oneByOne, round, underLoad } from './measure.mjs';
import { enginesFor, openPlaces } from './places.mjs';
import { keepToSecondCore, startCms } from './running-cms.mjs';
import { STRAPIS_OWN_FIND } from './strapi-find.mjs';

/** @typedef {import('./places.mjs').Place} Place */
/** @typedef {import('./measure.mjs').Cms} Cms */

const { values } = parseArgs({
  options: {
    // `sqlite`, or the address of a PostgreSQL server. Both, where there is one, if nothing is said.
    database: { type: 'string' },
    articles: { type: 'string', default: '100000' },
    // A folder in which the databases stay: the next run takes those that are there.
    keep: { type: 'string' },
    // Only the questions whose names have these words.
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const { small, large, seconds, rounds, times } = values.quick
  ? { small: 5, large: 5, seconds: 0.2, rounds: 1, times: 2 }
  : { small: 100, large: Number(values.articles), seconds: 4, rounds: 3, times: 60 };
const NOTHING_KEPT = { ANSWER_MEMORY_MB: '0' };
const ARTICLE = '/api/v1/articles/relieving-back-pain?locale=en';

keepToSecondCore();
// In the short way one engine shows that it runs.
for (const { engine, server } of await enginesFor(values.quick ? 'sqlite' : values.database)) {
  const places = await openPlaces({
    keep: values.keep,
    quick: values.quick,
    ...(server === undefined ? {} : { server }),
  });
  try {
    const few = await places.place(small);
    const many = large === small ? few : await places.place(large);
    if (values.only === undefined) await tellOfOneArticle(engine, few);
    await tellOfGrowth(engine, few, many);
  } finally {
    await places.close();
  }
}

/** @param {string} engine @param {Place} place */
async function tellOfOneArticle(engine, place) {
  const how = { seconds, rounds };
  const [strapi, cold] = await onCms(place, NOTHING_KEPT, async (cms) => {
    const headers = { Authorization: `Bearer ${await cms.token()}` };
    return [
      await underLoad(cms, [STRAPIS_OWN_FIND], { ...how, headers }),
      await underLoad(cms, [ARTICLE], how),
    ];
  });
  const warm = await onCms(place, {}, (cms) => underLoad(cms, [ARTICLE], how));
  console.log(`\n${engine}: one article by slug, of the demo, ${small} generated articles beside it`);
  console.table(
    Object.fromEntries(
      Object.entries({ 'Strapi’s own find': strapi, cold, warm }).map(([name, { cpu, rate, slowest }]) => [
        name,
        {
          'CPU (ms)': round(cpu),
          'times less than Strapi': round(strapi.cpu / cpu),
          'requests/s': Math.round(rate),
          'p99 at half of that (ms)': slowest,
        },
      ]),
    ),
  );
}

/** @param {string} engine @param {Place} few @param {Place} many */
async function tellOfGrowth(engine, few, many) {
  const before = await onCms(few, NOTHING_KEPT, askAll);
  const after = few === many ? before : await onCms(many, NOTHING_KEPT, askAll);
  console.log(
    `\n${engine}: every kind of read, made anew, with ${small} and with ${large} articles in six languages`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(after.costs).map(([name, { cpu, took }]) => {
        const base = before.costs[name] ?? { cpu: Number.NaN, took: Number.NaN };
        return [
          name,
          {
            [`CPU, ${small} (ms)`]: round(base.cpu),
            [`CPU, ${large} (ms)`]: round(cpu),
            growth: round(cpu / base.cpu),
            [`took, ${small} (ms)`]: round(base.took),
            [`took, ${large} (ms)`]: round(took),
            'growth ': round(took / base.took),
          },
        ];
      }),
    ),
  );
  console.log(`\n${engine}: how good the search for the demo’s documents is, among so many others`);
  console.table(
    Object.fromEntries(
      Object.keys(after.quality).flatMap((set) => [
        [`${set}, ${small} articles`, before.quality[set]],
        [`${set}, ${large} articles`, after.quality[set]],
      ]),
    ),
  );
  console.log(
    `Most memory of the CMS: ${Math.round(before.memory)} MB with ${small} articles, ${Math.round(after.memory)} MB with ${large}.`,
  );
}

/** @param {Cms} cms */
async function askAll(cms) {
  /** @type {Record<string, { cpu: number, took: number }>} */
  const costs = {};
  for (const [name, paths] of Object.entries(await questionsTo(cms))) {
    if (values.only !== undefined && !name.includes(values.only)) continue;
    costs[name] = await oneByOne(cms, paths, { times, rounds });
  }
  const memory = await cms.memory();
  return { costs, memory, quality: values.quick ? {} : await searchQuality(cms) };
}

/**
 * @template T
 * @param {Place} place
 * @param {Record<string, string>} more
 * @param {(cms: Cms) => Promise<T>} run
 */
async function onCms({ dataDir, databaseUrl }, more, run) {
  const cms = await startCms({ dataDir, more, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  try {
    return await run(cms);
  } finally {
    await cms.end();
  }
}
