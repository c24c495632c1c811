import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT_FOR_A_DAY } from './shared/caching.ts';

/** The files that are served as they are, under names of their own. */
const files = readdirSync(join(import.meta.dirname, 'public'), { recursive: true, encoding: 'utf8' });

/** Browsers that know `light-dark()`: with an older target the build would compile it away. */
const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  devtools: { enabled: false },
  modules: ['@nuxt/content'],

  css: ['~/assets/styles/index.css'],
  components: [{ path: '~/components', pathPrefix: false }],

  // Pages are documents: Nuxt renders, the browser reads, no framework script is sent (docs/adr).
  routeRules: {
    '/**': { noScripts: true },
    ...Object.fromEntries(
      files.map((name) => [`/${name}`, { headers: { 'Cache-Control': KEPT_FOR_A_DAY } }]),
    ),
  },
  features: { inlineStyles: () => true },
  experimental: {
    appManifest: false,
    componentIslands: false,
    entryImportMap: false,
    payloadExtraction: false,
    typedPages: true,
  },

  content: {
    // Each process has the texts for itself: a file would be filled by one while another reads it, and pages be missing.
    database: { type: 'sqlite', filename: ':memory:' },
    // Node's own SQLite: nothing to compile.
    experimental: { sqliteConnector: 'native' },
    renderer: { anchorLinks: false },
    // Its colours come as a style sheet within the text, which the content security policy stops.
    build: { markdown: { highlight: false } },
  },

  // What the site is made of, to look at while it is developed (docs/design.md). Never built.
  $development: {
    hooks: {
      'pages:extend': (pages) => {
        pages.push({
          name: 'design',
          path: '/design',
          meta: { isOfNoLocale: true },
          file: join(import.meta.dirname, 'app/design/DesignPage.vue'),
        });
      },
    },
  },

  nitro: {
    // The server writes its own pages for errors; the list of collections is all that Nuxt Content prerenders.
    compressPublicAssets: { gzip: true, brotli: true },
    typescript: { tsConfig: { compilerOptions: { allowImportingTsExtensions: true, noEmit: true } } },
  },

  // The site's own elements (app/assets/elements.js, search-field.js).
  vue: {
    compilerOptions: {
      isCustomElement: (tag) => ['theme-choice', 'share-link', 'search-field'].includes(tag),
    },
  },

  hooks: {
    // Every style is inlined by the server, but the manifest still lists the sheets of chunks that several pages share.
    'build:manifest': (manifest) => {
      for (const chunk of Object.values(manifest)) chunk.css = [];
    },
  },

  vite: {
    build: { cssTarget, assetsInlineLimit: 0 },
  },

  typescript: {
    strict: true,
    tsConfig: {
      compilerOptions: {
        allowImportingTsExtensions: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: false,
      },
    },
  },
});
