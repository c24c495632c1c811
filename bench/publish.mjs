/**
 * From pressing Publish, or Unpublish, until readers see it: on the page, in lists, feed, sitemap, search and the content API. The
 * real CMS and the real site, as they are run.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from './cms-settings.mjs';
import { editorAt } from './editor.mjs';
import { enginesFor, openPlaces } from './places.mjs';
import { articlePlaces, translationPlaces } from './reader-places.mjs';
import { startCms } from './running-cms.mjs';
import { startSite } from './running-site.mjs';
import { timesUntilSeen } from './until-seen.mjs';

/** @typedef {import('./until-seen.mjs').Place} Place */

const { values } = parseArgs({
  options: {
    // How often each thing is done.
    times: { type: 'string', default: '50' },
    // `sqlite`, or the address of a PostgreSQL server.
    database: { type: 'string', default: 'sqlite' },
    quick: { type: 'boolean', default: false },
  },
});
const times = values.quick ? 2 : Number(values.times);
const secrets = {
  CONTENT_API_TOKEN: randomBytes(24).toString('base64url'),
  WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
};

const [engine] = await enginesFor(values.database);
const places = await openPlaces({ ...engine, keep: undefined, quick: values.quick });
try {
  const { dataDir, databaseUrl } = await places.place(0);
  const WEB_PORT = String(await freePort());
  const WEB_URL = `http://127.0.0.1:${WEB_PORT}`;
  const cms = await startCms({
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    more: { ...secrets, WEB_PORT, WEB_URL, PUBLIC_SITE_URL: WEB_URL },
  });
  const site = await startSite({
    ...secrets,
    WEB_PORT,
    PUBLIC_SITE_URL: WEB_URL,
    CMS_URL: cms.url,
    PUBLIC_CMS_URL: cms.url,
    DATA_DIR: join(dataDir, 'site'),
    PAGE_MEMORY_MB: '64',
  });
  try {
    await measure({ cms: cms.url, site: site.url }, editorAt(cms.url, await cms.login()));
  } finally {
    await site.end();
    await cms.end();
  }
} finally {
  await places.close();
}

/**
 * @param {{ cms: string, site: string }} origins
 * @param {ReturnType<typeof editorAt>} editor
 */
async function measure(origins, editor) {
  const article = await editor.find('article', 'relieving-back-pain', 'en');
  const technique = await editor.find('technique', 'swedish-massage', 'fr');
  const publishing = series();
  const withdrawing = series();
  const restoring = series();
  for (let n = 0; n < times; n += 1) {
    // Letters alone, so that search takes it for a word.
    const word = `zq${randomBytes(6)
      .toString('hex')
      .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`;
    const title = `${article.title} ${word}`;
    publishing.add(
      await timesUntilSeen(await articlePlaces(origins, article.path, word), () =>
        editor.publish('article', article.id, 'en', { title }),
      ),
    );
    withdrawing.add(
      await timesUntilSeen(translationPlaces(origins, technique, false), () =>
        editor.withdraw('technique', technique.id, 'fr'),
      ),
    );
    restoring.add(
      await timesUntilSeen(translationPlaces(origins, technique, true), () =>
        editor.publish('technique', technique.id, 'fr', {}),
      ),
    );
  }
  print('An article is published with another title', publishing);
  print('A translation is withdrawn', withdrawing);
  print('The translation is published again', restoring);
}

/** Times by the name of what was waited for, in milliseconds. */
function series() {
  /** @type {Map<string, number[]>} */
  const figures = new Map();
  return {
    figures,
    add: (/** @type {Record<string, number>} */ round) => {
      for (const [name, took] of Object.entries(round))
        figures.set(name, [...(figures.get(name) ?? []), took]);
    },
  };
}

/** @param {string} what @param {ReturnType<typeof series>} of */
function print(what, { figures }) {
  console.log(`\n${what}: ms from pressing the button, ${times} times`);
  console.table(
    Object.fromEntries(
      [...figures].map(([name, all]) => {
        const sorted = [...all].sort((a, b) => a - b);
        const at = (/** @type {number} */ part) =>
          Math.round(sorted[Math.ceil(part * sorted.length) - 1] ?? 0);
        return [name, { p50: at(0.5), p99: at(0.99), most: at(1) }];
      }),
    ),
  );
}
