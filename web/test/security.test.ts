import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { ask, askForPage } from './harness/ask.ts';
import type { Page } from './harness/ask.ts';
import { scriptsOf } from './harness/scripts.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { startSite } from './harness/start-site.ts';
import type { Site } from './harness/start-site.ts';
import { EVERY_ADDRESS, documentAddresses } from './stand-in/addresses.ts';
import { gone, json, text } from './stand-in/replies.ts';

const web = siteWithCms();
const ARTICLE = documentAddresses('en').article;
/** One page of each template is enough where the language does not matter. */
const TEMPLATES = [
  ...EVERY_ADDRESS.filter((address) => address.startsWith('/en')),
  documentAddresses('de').article,
  '/en/nothing',
];

/** The sources that a directive of the policy names. */
function sourcesOf({ headers }: Pick<Page, 'headers'>, name: string): string[] {
  const policy = String(headers['content-security-policy']).split('; ');
  return (
    policy
      .find((directive) => directive.startsWith(`${name} `))
      ?.split(' ')
      .slice(1) ?? []
  );
}

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** What a browser would run or apply although it stands in the page itself. */
function inlineCodeOf({ $ }: Page) {
  const scripts = $('script:not([src]):not([type="application/ld+json"])').toArray();
  const styles = $('style').toArray();
  const attributes = $('*')
    .toArray()
    .flatMap((element) => Object.keys($(element).attr() ?? {}));
  return {
    scripts: scripts.map((script) => hashOf($(script).text())),
    styles: styles.map((style) => hashOf($(style).text())),
    attributes: attributes.filter((name) => name === 'style' || name.startsWith('on')),
    addresses: $('[href^="javascript:" i], [src^="javascript:" i], [href^="data:" i]').length,
  };
}

describe.each(TEMPLATES)('%s', (address) => {
  it('holds no inline code but what its policy names, and its policy names no more', async () => {
    const page = await web.page(address);
    const inline = inlineCodeOf(page);
    expect(sourcesOf(page, 'style-src')).toEqual(["'self'", ...inline.styles]);
    expect(sourcesOf(page, 'script-src')).toEqual(["'self'", ...inline.scripts]);
    expect(inline).toMatchObject({ attributes: [], addresses: 0 });
  });

  it('sends no framework script: three small modules of the site’s own', async () => {
    const { $, body } = await web.page(address);
    expect($('script[src]')).toHaveLength(0);
    expect(scriptsOf($)).toEqual([
      expect.stringMatching(/^\/_nuxt\/faces\.[\w-]+\.js$/),
      expect.stringMatching(/^\/_nuxt\/elements\.[\w-]+\.js$/),
      expect.stringMatching(/^\/_nuxt\/search-field\.[\w-]+\.js$/),
    ]);
    expect($('link[rel=modulepreload], link[rel=prefetch], link[as=script]')).toHaveLength(0);
    expect(body).not.toMatch(/__NUXT|data-v-app|<!--\[/);
  });

  it('asks nobody else for anything, and for no style sheet', async () => {
    const { $ } = await web.page(address);
    expect($('link[rel=stylesheet], iframe, object, embed')).toHaveLength(0);
    const loaded = $('[src], link[rel=preload], link[rel=icon]')
      .toArray()
      .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
    expect(
      loaded.filter((url) => !url.startsWith('/') && !url.startsWith('http://127.0.0.1:1337/uploads/')),
    ).toEqual([]);
  });
});

describe('every answer', () => {
  it.each([
    ARTICLE,
    '/en/nothing',
    '/',
    `${ARTICLE}/`,
    '/healthz',
    '/de/about',
    '/favicon.svg',
    '/en/feed.xml',
    '/en/feed.json',
    '/sitemap.xml',
    '/sitemap-pages.xml',
    '/robots.txt',
    '/en/manifest.webmanifest',
    '/__nuxt_error',
  ])('is guarded, and sets no cookie: %s', async (address) => {
    const { headers } = await web.ask(address);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('allows nothing by default, no frame, no other base, and no inline code without its hash', async () => {
    const page = await web.page(ARTICLE);
    expect(sourcesOf(page, 'default-src')).toEqual(["'none'"]);
    expect(sourcesOf(page, 'frame-ancestors')).toEqual(["'none'"]);
    expect(sourcesOf(page, 'base-uri')).toEqual(["'none'"]);
    expect(String(page.headers['content-security-policy'])).not.toMatch(/unsafe|\*|data:|nonce/);
  });

  it('lets pictures come from the CMS', async () => {
    expect(sourcesOf(await web.page(ARTICLE), 'img-src')).toEqual(["'self'", web.cms.origin]);
  });
});

describe('search engines', () => {
  let live: Site;
  beforeAll(async () => {
    live = await startSite({ CMS_URL: web.cms.origin, SITE_MODE: 'live' });
  });
  afterAll(() => live.end());

  it.each([ARTICLE, '/', '/en/nothing', '/healthz', '/icon-512.png'])(
    'are kept away by every answer until the site is live: %s',
    async (address) => {
      expect((await web.ask(address)).headers['x-robots-tag']).toBe('noindex');
      expect((await ask(live, address)).headers['x-robots-tag']).toBeUndefined();
    },
  );

  it('are no reason for a banner: it says that the site is a demonstration, while it is', async () => {
    expect((await web.page(ARTICLE)).$('.demo-banner')).toHaveLength(1);
    expect((await askForPage(live, ARTICLE)).$('.demo-banner')).toHaveLength(0);
  });
});

describe('what slips through from the CMS', () => {
  const SCRIPT = '</script><script>alert(1)</script>';
  const QUOTES = '"><img src=x onerror=alert(1)> \' & <b>';

  async function pageOf(
    change: (article: ReturnType<typeof articleAnswerIn>['data']) => object,
  ): Promise<Page> {
    const { data, meta } = articleAnswerIn('en');
    web.cms.answer('/articles/relieving-back-pain', json({ data: { ...data, ...change(data) }, meta }));
    return web.page(ARTICLE);
  }

  it('is text wherever it stands: title, summary, points, reference, update', async () => {
    const words = SCRIPT + QUOTES;
    const page = await pageOf(({ authors, updates }) => ({
      title: words,
      summary: words,
      keyPoints: [words],
      authors: authors.map((author) => ({ ...author, title: words })),
      updates: updates.map((update) => ({ ...update, text: words })),
      seo: { title: words, description: words, image: null },
    }));
    expect(page.status).toBe(200);
    expect(page.$('h1').text()).toBe(words);
    expect(page.$('title').text()).toContain(words);
    expect(page.$('meta[name=description]').attr('content')).toBe(words);
    expect(page.$('meta[property="og:image:alt"]').attr('content')).toBe(words);
    expect(page.$('[onerror], img[src=x]')).toHaveLength(0);
    expect(inlineCodeOf(page).scripts).toEqual(sourcesOf(page, 'script-src').slice(1));
    expect(JSON.stringify(JSON.parse(page.$('script[type="application/ld+json"]').text()))).toContain(
      'alert(1)',
    );
  });

  it('is alternative text, not code', async () => {
    const page = await pageOf(({ cover }) => ({ title: QUOTES, cover: { ...cover, alt: QUOTES } }));
    expect(page.$('.arch img').attr('alt')).toBe(QUOTES);
    expect(page.$('[onerror]')).toHaveLength(0);
  });

  it('is a link only where its address is safe', async () => {
    const link = (url: string, words: string) => ({
      type: 'link',
      url,
      children: [{ type: 'text', text: words }],
    });
    const children = [
      link('javascript:alert(1)', 'one'),
      link('data:text/html,x', 'two'),
      link('https://example.org/?a="b', 'three'),
    ];
    const page = await pageOf(() => ({
      sections: [{ type: 'prose', key: 'k', blocks: [{ type: 'paragraph', children }] }],
    }));
    // Either the client has refused the answer, or the page shows the words without the link.
    expect(page.$('[href^="javascript:" i], [href^="data:" i]')).toHaveLength(0);
    expect(page.status === 503 || page.$('.text').text() === 'onetwothree').toBe(true);
  });

  it('is text in the title of another language, too', async () => {
    web.cms.answer(
      '/articles/relieving-back-pain',
      gone([{ locale: 'de', path: '/de/articles/x', title: SCRIPT + QUOTES, indexable: true }]),
    );
    const page = await web.page(ARTICLE);
    expect(page.$('main a[hreflang=de]').text()).toBe(SCRIPT + QUOTES);
    expect(page.$('[onerror]')).toHaveLength(0);
    expect(inlineCodeOf(page).scripts).toEqual(sourcesOf(page, 'script-src').slice(1));
  });

  it('is told to nobody: a page of an error has nothing of what the CMS said', async () => {
    web.cms.answerAll(text('password=hunter2', { status: 500 }));
    const { body } = await web.page(ARTICLE);
    expect(body).not.toContain('hunter2');
    expect(body).not.toContain(web.cms.origin.replace('http://', ''));
  });
});

it('the token goes to the CMS and nowhere else', async () => {
  const token = 'site-token_5f2c';
  const site = await startSite({ CMS_URL: web.cms.origin, CONTENT_API_TOKEN: token });
  try {
    const page = await ask(site, ARTICLE);
    web.cms.answerAll(text('', { status: 500 }));
    const failed = await ask(site, ARTICLE);
    expect(JSON.stringify([page, failed])).not.toContain(token);
    expect(site.said()).not.toContain(token);
    expect(web.cms.tokens).toContain(`Bearer ${token}`);
  } finally {
    await site.end();
  }
});
