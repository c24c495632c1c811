import { inStrapi } from './strapi.mjs';

// Publishes articles from lines of JSON on the standard input straight to readers, for benches: see bench/README.md.
await inStrapi(async (strapi, built) => {
  const begun = performance.now();
  const editions = await built('editions/load').loadArticles(strapi, process.stdin, (documents) => {
    if (documents % 1000 !== 0) return;
    console.log(`${documents} documents after ${Math.round((performance.now() - begun) / 1000)} s`);
  });
  console.log(`${editions} editions in ${Math.round((performance.now() - begun) / 1000)} s.`);
});
