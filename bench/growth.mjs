/**
 * How the whole product grows with the number of articles: what a reader waits for on the site, a program at the content API, an
 * editor at the desk and at the button Publish; and the memory of both processes.
 */
import { parseArgs } from 'node:util';
import { editorAt } from './editor.mjs';
import { startProduct } from './live-product.mjs';
import { ask, median, round } from './measure.mjs';
import { openPlaces } from './places.mjs';

const { values } = parseArgs({
  options: {
    // The address of a PostgreSQL server; SQLite where nothing is said.
    database: { type: 'string' },
    articles: { type: 'string', default: '100000' },
    times: { type: 'string', default: '60' },
    // A folder in which the databases stay: the next run takes those that are there.
    keep: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const { small, large, times } = values.quick
  ? { small: 5, large: 5, times: 2 }
  : { small: 100, large: Number(values.articles), times: Number(values.times) };

/** A page that is kept costs the same however many there are. */
const NO_PAGE_KEPT = { PAGE_MEMORY_MB: '0' };

const places = await openPlaces({
  keep: values.keep,
  quick: values.quick,
  ...(values.database === undefined ? {} : { server: values.database }),
});
try {
  const few = await figuresAt(small);
  const many = large === small ? few : await figuresAt(large);
  console.log(`\nMedians, in milliseconds, with ${small} and with ${large} articles in six languages`);
  tell(few.took, many.took, round);
  console.log('\nCPU of both processes for each, in milliseconds, SQLite’s work included');
  tell(few.cpu, many.cpu, round);
  console.log('\nThe most memory, in megabytes');
  tell(few.memory, many.memory, Math.round);
} finally {
  await places.close();
}

/** @param {number} articles */
async function figuresAt(articles) {
  const product = await startProduct(await places.place(articles), NO_PAGE_KEPT);
  try {
    const figures = { ...(await readAll(product)), ...(await editAll(product)) };
    const part = (/** @type {keyof Figure} */ name) =>
      Object.fromEntries(Object.entries(figures).map(([what, figure]) => [what, figure[name]]));
    return {
      took: part('took'),
      cpu: part('cpu'),
      memory: { site: await product.memory(), CMS: await product.cms.memory() },
    };
  } finally {
    await product.end();
  }
}

/** @param {Awaited<ReturnType<typeof startProduct>>} product @returns {Promise<Record<string, Figure>>} */
async function readAll(product) {
  const { url, cms } = product;
  const { data } = await ask(cms, '/api/v1/articles?locale=en&pageSize=100');
  /** @type {readonly { path: string, slug: string }[]} */
  const articles = data;
  const at = (/** @type {number} */ n) => articles[n % articles.length] ?? { path: '', slug: '' };
  return {
    'page: an article': await timeOf(product, (n) => read(url + encodeURI(at(n).path))),
    'page: the list': await timeOf(product, () => read(`${url}/en/articles`)),
    'page: home': await timeOf(product, () => read(`${url}/ja`)),
    'page: search': await timeOf(product, () => read(`${url}/en/search?q=rights`)),
    'API: an article': await timeOf(product, (n) =>
      read(`${cms.url}/api/v1/articles/${encodeURIComponent(at(n).slug)}?locale=en`),
    ),
    'API: the list': await timeOf(product, (n) =>
      read(`${cms.url}/api/v1/articles?locale=de&page=${1 + (n % 3)}&pageSize=12`),
    ),
    'API: search': await timeOf(product, (n) =>
      read(`${cms.url}/api/v1/search?locale=en&q=${['rights', 'freedom', 'fredom'][n % 3]}`),
    ),
  };
}

/** @param {Awaited<ReturnType<typeof startProduct>>} product @returns {Promise<Record<string, Figure>>} */
async function editAll(product) {
  const { cms } = product;
  const session = await cms.login();
  const editor = await editorAt(cms.url, session);
  const { id, title } = await editor.find('article', 'relieving-back-pain', 'en');
  const desk = `${cms.url}/content-manager/collection-types/api::article.article?locale=en&pageSize=10`;
  const asEditor = { Authorization: `Bearer ${session}` };
  return {
    // Pages that both databases have.
    'desk: the list': await timeOf(product, (n) =>
      read(`${desk}&page=${1 + (n % 10)}&sort=title:ASC`, asEditor),
    ),
    'desk: a search in the list': await timeOf(product, () => read(`${desk}&page=1&_q=pain`, asEditor)),
    publish: await timeOf(product, (n) => editor.publish('article', id, 'en', { title: `${title} ${n}` })),
  };
}

/** @typedef {{ took: number, cpu: number }} Figure milliseconds until the answer, the median; and of CPU, on average */

/**
 * @param {Awaited<ReturnType<typeof startProduct>>} product
 * @param {(n: number) => Promise<void>} act done again and again
 * @returns {Promise<Figure>}
 */
async function timeOf(product, act) {
  await act(0);
  const took = [];
  const before = await product.cpu();
  for (let n = 1; n <= times; n += 1) {
    const begun = performance.now();
    await act(n);
    took.push(performance.now() - begun);
  }
  return { took: median(took), cpu: ((await product.cpu()) - before) / 1000 / times };
}

/** @param {string} url @param {Record<string, string>} [headers] */
async function read(url, headers = {}) {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  await answer.arrayBuffer();
}

/** @param {Record<string, number>} few @param {Record<string, number>} many @param {(figure: number) => number} rounded */
function tell(few, many, rounded) {
  const rows = Object.entries(many).map(([name, figure]) => {
    const base = few[name] ?? Number.NaN;
    return [
      name,
      { [small]: rounded(base), [`${large} articles`]: rounded(figure), growth: round(figure / base) },
    ];
  });
  console.table(Object.fromEntries(rows));
}
