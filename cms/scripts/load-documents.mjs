import { inStrapi } from './strapi.mjs';

/** How often the progress is told, in milliseconds. */
const TOLD_EVERY = 5000;
const count = new Intl.NumberFormat('en-US');

// Loads articles from lines of JSON on the standard input as if each had been published, for benches: see bench/README.md.
// With --readers-only Strapi has no rows of them, so that editors do not see them.
await inStrapi(async (strapi, built) => {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  let told = begun;
  const report = (/** @type {string} */ doing, /** @type {number} */ done, /** @type {number} */ of) => {
    if (performance.now() - told < TOLD_EVERY) return;
    told = performance.now();
    const all = of === undefined ? '' : ` of ${count.format(of)}`;
    console.log(`${doing}: ${count.format(done)}${all} after ${seconds()} s`);
  };
  const withStrapi = !process.argv.includes('--readers-only');
  const load = built('editions/load/index').loadDocuments;
  const { documents, editions, known } = await load(strapi, process.stdin, { withStrapi }, report);
  console.log(
    `${count.format(documents)} documents with ${count.format(editions)} editions loaded in ${seconds()} s; ${count.format(known)} were there before.`,
  );
});
