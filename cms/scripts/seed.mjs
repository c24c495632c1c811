import { inStrapi } from './strapi.mjs';

// Publishes the demo's content: `pnpm seed` runs this with the settings of `.env`.
await inStrapi(async (strapi, built) => {
  await built('seed/index').seed(strapi, console.log);
});
