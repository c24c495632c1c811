/**
 * The content API's budgets in one run: CPU of a request, warm and cold, against Strapi's own `find` with the same populate;
 * how it grows with the number of articles; and the slowest answers at half of the most that it can do.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { keepToSecondCore, startCms } from './running-cms.mjs';
import { buildDatabase } from './scaled-database.mjs';
import { STRAPIS_OWN_FIND } from './strapi-find.mjs';

const { values } = parseArgs({
  options: {
    // Folders that `seed-scale` has filled; built in a temporary folder where they are not given.
    small: { type: 'string' },
    large: { type: 'string' },
    articles: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
  },
});
const SECONDS = Number(values.seconds);
const ROUNDS = Number(values.rounds);
const CONNECTIONS = 8;
const SMALL = 100;
const SLUG = '/api/v1/articles/relieving-back-pain?locale=en';
const QUESTIONS = {
  'article by slug': SLUG,
  'list of 24': '/api/v1/articles?locale=de',
  'list of a topic': '/api/v1/articles?locale=ar&topic=lower-back-pain&fallback=default',
  'page of the index': '/api/v1/index',
  search: '/api/v1/search?locale=en&q=rights',
};

const folder = await mkdtemp(join(tmpdir(), 'wellspring-bench-'));
try {
  const small = await database(values.small, 'small', SMALL);
  const large = await database(values.large, 'large', Number(values.articles));
  keepToSecondCore();
  const strapi = await measure(small, { more: { ANSWER_MEMORY_MB: '0' } }, async (cms) => ({
    'article by slug': await load(cms, STRAPIS_OWN_FIND, { Authorization: `Bearer ${await cms.token()}` }),
  }));
  const cold = await measure(small, { more: { ANSWER_MEMORY_MB: '0' } }, loadAll);
  const grown = await measure(large, { more: { ANSWER_MEMORY_MB: '0' } }, loadAll);
  const warm = await measure(small, {}, loadAll);
  const reference = strapi['article by slug'].cpu;
  console.table({
    'Strapi’s own find': row(strapi['article by slug'], reference),
    'warm article by slug': row(warm['article by slug'], reference),
    'cold article by slug': row(cold['article by slug'], reference),
  });
  console.table(
    Object.fromEntries(
      Object.keys(QUESTIONS).map((name) => [
        name,
        {
          [`cold CPU, ${SMALL} articles (ms)`]: round(cold[name].cpu),
          [`cold CPU, ${values.articles} articles (ms)`]: round(grown[name].cpu),
          growth: round(grown[name].cpu / cold[name].cpu),
        },
      ]),
    ),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @param {string | undefined} given @param {string} name @param {number} articles */
async function database(given, name, articles) {
  if (given !== undefined) return resolve(given);
  const dataDir = join(folder, name);
  await buildDatabase({ dataDir, articles });
  return dataDir;
}

/**
 * @template T
 * @param {string} dataDir
 * @param {{ more?: Record<string, string> }} how
 * @param {(cms: Awaited<ReturnType<typeof startCms>>) => Promise<T>} run
 */
async function measure(dataDir, how, run) {
  const cms = await startCms({ dataDir, ...how });
  try {
    return await run(cms);
  } finally {
    await cms.end();
  }
}

/** @param {Awaited<ReturnType<typeof startCms>>} cms */
async function loadAll(cms) {
  /** @type {Record<string, Awaited<ReturnType<typeof load>>>} */
  const results = {};
  for (const [name, path] of Object.entries(QUESTIONS)) results[name] = await load(cms, path);
  return results;
}

/**
 * Asks as fast as it goes, then at half that rate.
 *
 * @param {Awaited<ReturnType<typeof startCms>>} cms
 * @param {string} path
 * @param {Record<string, string>} [headers]
 */
async function load(cms, path, headers = {}) {
  const url = `${cms.url}${path}`;
  const first = await fetch(url, { headers });
  if (first.status !== 200) throw new Error(`${path} answered ${first.status}: ${await first.text()}`);
  await autocannon({ url, headers, connections: CONNECTIONS, duration: 1 });
  const rounds = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    const before = await cms.cpu();
    const { requests } = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
    rounds.push({ cpu: ((await cms.cpu()) - before) / 1000 / requests.total, rate: requests.average });
  }
  const cpu = median(rounds.map((one) => one.cpu));
  const rate = median(rounds.map((one) => one.rate));
  const half = Math.max(1, Math.round(rate / 2));
  const { latency } = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
    overallRate: half,
  });
  return { cpu, rate, slowest: latency.p99 };
}

/** @param {{ cpu: number, rate: number, slowest: number }} result @param {number} reference */
function row({ cpu, rate, slowest }, reference) {
  return {
    'CPU (ms)': round(cpu),
    'times less than Strapi': round(reference / cpu),
    'requests/s': Math.round(rate),
    'p99 at half of that (ms)': slowest,
  };
}

/** @param {readonly number[]} figures */
function median(figures) {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** @param {number} figure */
function round(figure) {
  return Math.round(figure * 100) / 100;
}
