import { inStrapi } from './strapi.mjs';

// Publishes the demo's content: `pnpm seed` runs this with the settings of `.env`. An argument names another folder of
// the same form as cms/seed.
await inStrapi(async (strapi, built) => {
  await built('seed/index').seed(strapi, console.log, process.argv[2]);
});
