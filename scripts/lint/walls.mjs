/**
 * @typedef {object} Wall
 * @property {string} name
 * @property {readonly string[]} inside folders that the wall surrounds
 * @property {readonly string[]} [except] folders inside that it leaves free
 * @property {readonly RegExp[]} [lets] all that may be imported; the folder itself always may be
 * @property {readonly RegExp[]} [stops] what may not be imported
 * @property {boolean} [typesPass] whether `import type` is free: types leave nothing behind at run time
 * @property {string} because one sentence, shown to whoever runs into it
 */

/*
 * Imports are compared by where they lead: a file of ours as its path from the root (`web/server/content/articles.ts`), one of
 * our packages as its folder (`packages/rich-text`), everything else by its name (`axios`, `node:fs`). Tests beside the
 * code (`*.test.ts`) and their tools are free of `lets`.
 */
const richText = /^packages\/rich-text(\/|$)/;
const contentModel = /^packages\/content-model(\/|$)/;
const contentClient = /^packages\/content-client(\/|$)/;
const cms = /^cms(\/|$)/;
const web = /^web(\/|$)/;
const app = /^(cms|web|e2e|bench)(\/|$)/;

/**
 * The walls of the house, drawn in ARCHITECTURE.md.
 *
 * @type {readonly Wall[]}
 */
export const walls = [
  {
    name: 'rich-text stands alone',
    inside: ['packages/rich-text'],
    lets: [],
    because:
      'rich-text imports nothing, so that the CMS, the site and any other reader of our text can use it as it is.',
  },
  {
    name: 'content-model knows only rich-text',
    inside: ['packages/content-model'],
    // Its command writes a file.
    except: ['packages/content-model/scripts'],
    lets: [richText, /^zod$/],
    because:
      'content-model is the shared vocabulary: it imports rich-text and zod, and knows no framework and no environment.',
  },
  {
    name: 'translation knows only rich-text and content-model',
    inside: ['packages/translation'],
    lets: [richText, contentModel, /^zod$/],
    because:
      'translation works on text alone: it imports rich-text, content-model and zod, and knows no framework and no environment.',
  },
  {
    name: 'preview-links knows only content-model',
    inside: ['packages/preview-links'],
    lets: [contentModel, /^node:crypto$/],
    because: 'preview-links makes and checks addresses: it imports content-model and Node’s cryptography.',
  },
  {
    name: 'content-client knows only content-model',
    inside: ['packages/content-client/src'],
    lets: [contentModel, /^axios$/, /^node:/],
    because: 'content-client is the wire and nothing else: it imports content-model and axios.',
  },
  {
    name: 'observability knows no application',
    inside: ['packages/observability'],
    lets: [/^prom-client$/, /^node:/],
    because:
      'observability tells of any server: it imports prom-client and Node; what it is to tell, the server hands it.',
  },
  {
    name: 'prom-client lives in observability',
    inside: [''],
    except: ['packages/observability'],
    stops: [/^prom-client$/],
    because:
      'prom-client lives only in observability, so that counting stays cheap and a look that fails is never a 0; ask createMetrics.',
  },
  {
    name: 'axios lives in content-client',
    inside: [''],
    except: ['packages/content-client'],
    stops: [/^axios$/],
    because:
      'Axios lives only in content-client, so that timeouts, retries and the token are handled in one place; ask the client.',
  },
  {
    name: 'plugins know no article',
    inside: ['packages/strapi-plugin-outbox', 'packages/strapi-plugin-translation-desk'],
    stops: [contentModel, contentClient, richText],
    because:
      'Plugins work for any content type: what they need of ours (paths, tags) the CMS hands them as functions.',
  },
  {
    name: 'packages know no app',
    inside: ['packages'],
    stops: [app],
    because: 'Packages are used by the apps and never the other way around; hand the package what it needs.',
  },
  {
    name: 'the CMS does not know the site',
    inside: ['cms'],
    stops: [web, contentClient],
    because:
      'The CMS and the site share packages and the content API, never code; what both need belongs in a package.',
  },
  {
    name: 'the site does not know the CMS',
    inside: ['web'],
    stops: [cms, /^@strapi\//],
    because: 'The site knows the content API, never the CMS behind it; what both need belongs in a package.',
  },
  {
    name: 'the content API reaches no draft',
    inside: ['cms/src/api/delivery', 'cms/src/editions/read', 'cms/src/editions/compose', 'cms/src/answers'],
    stops: [/^cms\/src\/editions\/(?:preview(?:\/|$)|rows|readiness)/, /^cms\/src\/preview(?:\/|$)/],
    because:
      'What is public is read from editions alone; drafts have a route and a token of their own, in cms/src/preview.',
  },
  {
    name: 'journeys and benchmarks speak HTTP',
    inside: ['e2e', 'bench'],
    stops: [cms, web],
    because:
      'Journeys and benchmarks meet the product as its users do, over HTTP; imported code would prove nothing.',
  },
  {
    name: 'pages do not know the server',
    inside: ['web/app'],
    stops: [/^web\/server(\/|$)/],
    because:
      'Pages reach the server through the request’s context, so that a token cannot reach a browser; shared code goes to web/shared.',
  },
  {
    name: 'the server does not know pages',
    inside: ['web/server'],
    stops: [/^web\/app(\/|$)/],
    because: 'The server serves pages without knowing them; what both need goes to web/shared.',
  },
  {
    name: 'shared knows neither side',
    inside: ['web/shared'],
    stops: [/^web\/(app|server)(\/|$)/, /^node:/],
    because: 'web/shared runs on both sides, so it imports from neither and needs no Node.',
  },
  {
    name: 'one caller of the client',
    inside: ['web'],
    except: ['web/server/content', 'web/test'],
    stops: [contentClient],
    because:
      'Only web/server/content asks the content API: it adds the tags by which a page is purged, and keeps the token.',
  },
  {
    name: 'the page cache does not know what it keeps',
    inside: ['web/server/page-cache'],
    stops: [/^web\/server\/(?:content\/(?!newest-event)|feeds|sitemaps|preview|messages|xml)/],
    because:
      'The page cache keeps bytes with tags: an answer that had to be known there would sooner or later be treated apart.',
  },
  {
    name: 'raw connections have one home',
    inside: ['cms/src', 'cms/config'],
    except: ['cms/src/database'],
    stops: [/^knex(\/|$)/, /^pg(\/|$)/, /^better-sqlite3$/],
    typesPass: true,
    because:
      'Raw connections live only in cms/src/database: elsewhere a plain query inside a transaction deadlocks on SQLite’s single connection.',
  },
  {
    name: 'raw connections of the outbox have one home',
    inside: ['packages/strapi-plugin-outbox/server'],
    except: ['packages/strapi-plugin-outbox/server/src/follow'],
    stops: [/^knex(\/|$)/, /^pg(\/|$)/, /^better-sqlite3$/],
    typesPass: true,
    because:
      'The outbox opens one connection of its own, to hear other processes; everything else is handed Strapi’s, so that nothing waits for itself on SQLite’s single connection.',
  },
  {
    name: 'what the outbox delivers with is used for that alone',
    inside: ['packages/strapi-plugin-outbox/server'],
    except: ['packages/strapi-plugin-outbox/server/src/deliver'],
    stops: [/^node:https?$/, /^request-filtering-agent$/, /^standardwebhooks$/],
    because:
      'Requests leave from the outbox’s deliver folder only: there they are signed, bounded, and kept out of private networks.',
  },
  {
    name: 'browsers are driven in e2e',
    inside: [''],
    except: ['e2e'],
    stops: [/^@playwright\//, /^playwright/],
    because: 'Playwright is used only in e2e; everything else is tested at its own border.',
  },
];
