/**
 * Lighthouse's scores of every template that readers come to, on a phone, in a language each of Latin, Arabic and
 * Japanese script, on a live site with the demo's content.
 */
import { parseArgs } from 'node:util';
import { audit } from './lighthouse-audit.mjs';
import { openPlaces } from './places.mjs';
import { median } from './measure.mjs';
import { startProduct, startSiteAlone } from './live-product.mjs';

const { values } = parseArgs({
  options: {
    // Another site, which runs already.
    site: { type: 'string' },
    locales: { type: 'string', default: 'en,ar,ja' },
    // Only the templates whose names have these words.
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    // All but the performance, which takes a machine without any other work.
    'without-performance': { type: 'boolean', default: false },
    // A folder in which the demo's database stays for the next run.
    keep: { type: 'string' },
    // One page, which needs no CMS, in one respect.
    quick: { type: 'boolean', default: false },
  },
});

/** The documents are those of the demo; their English slugs lead on to those of other languages. */
const TEMPLATES = {
  home: '',
  articles: '/articles',
  article: '/articles/relieving-back-pain',
  techniques: '/techniques',
  technique: '/techniques/swedish-massage',
  topics: '/topics',
  topic: '/topics/lower-back-pain',
  body: '/body',
  author: '/authors/mara-lind',
  'text of a file': '/about',
  search: '/search?q=massage',
};
/** What search engines are told not to show is not looked at as they would. */
const UNLISTED = ['search'];
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

if (values.quick) {
  const site = await startSiteAlone();
  try {
    print([await auditOften('text of a file, en', `${site.url}/en/about`, ['seo'], 1)]);
  } finally {
    await site.end();
  }
} else if (values.site === undefined) {
  const places = await openPlaces({ keep: values.keep, quick: false });
  try {
    const product = await startProduct(await places.place(0));
    try {
      await auditAll(product.url);
    } finally {
      await product.end();
    }
  } finally {
    await places.close();
  }
} else await auditAll(values.site);

/** @param {string} site */
async function auditAll(site) {
  const categories = values['without-performance'] ? CATEGORIES : ['performance', ...CATEGORIES];
  const rows = [];
  for (const [name, path] of Object.entries(TEMPLATES).filter(([one]) => one.includes(values.only))) {
    for (const locale of values.locales.split(',')) {
      // A redirect would be measured as part of the page.
      const { url, status } = await fetch(`${site}/${locale}${path}`);
      if (status !== 200) throw new Error(`${url} answered ${status}.`);
      const looked = categories.filter((category) => category !== 'seo' || !UNLISTED.includes(name));
      rows.push(await auditOften(`${name}, ${locale}`, url, looked, Number(values.runs)));
    }
  }
  print(rows);
}

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {Record<string, number>} figures medians
 * @property {readonly string[]} failures what kept a score below 100, performance apart
 */

/**
 * @param {string} name
 * @param {string} url
 * @param {readonly string[]} categories
 * @param {number} runs
 * @returns {Promise<Row>}
 */
async function auditOften(name, url, categories, runs) {
  const audits = [];
  for (let run = 0; run < runs; run += 1) audits.push(await audit(url, categories));
  const names = Object.keys(audits[0]?.figures ?? {});
  const medianOf = (/** @type {string} */ figure) =>
    median(audits.map(({ figures }) => figures[figure] ?? 0));
  return {
    name,
    figures: Object.fromEntries(names.map((figure) => [figure, medianOf(figure)])),
    failures: [...new Set(audits.flatMap(({ failures }) => failures))],
  };
}

/** @param {readonly Row[]} rows */
function print(rows) {
  console.table(Object.fromEntries(rows.map(({ name, figures }) => [name, figures])));
  for (const { name, failures } of rows) for (const failure of failures) console.log(`${name}: ${failure}`);
}
