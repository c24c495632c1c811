import { inStrapi } from './strapi.mjs';

// Makes every edition anew from what Strapi has published, mends those that differ and names them: `pnpm editions:rebuild`.
// On SQLite the CMS has to be stopped. Ends with 1 where anything differed.
await inStrapi(async (strapi, built) => {
  const { editions, differences } = await built('editions/rebuild').rebuildEditions(strapi);
  for (const { kind, documentId, locale, what } of differences) {
    console.log(`Mended: ${kind} ${documentId} in ${locale} (${what})`);
  }
  console.log(`${editions} editions looked at, ${differences.length} mended.`);
  if (differences.length > 0) process.exitCode = 1;
});
