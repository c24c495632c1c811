import { beforeEach, describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { LIFETIME, previewLink, previewToken } from '@wellspring/preview-links';
import { CATALOGS } from '../../server/messages/catalogs.ts';
import type { Asking } from '../harness/ask.ts';
import { siteWithCms } from '../harness/site-with-cms.ts';
import { EVERY_ADDRESS, documentAddresses } from '../stand-in/addresses.ts';
import { ADMIN, DRAFTED, PREVIEW_SECRET, draftIn, put } from './drafts.ts';

/*
 * A draft's words are shown to whoever has its link, and get nowhere else: tried through every address of the site, with every
 * link that is not quite right, and with every header by which caches and frameworks can be talked to.
 */

const CONTENT_TOKEN = 'the-site-s-own-token-for-content';
const web = siteWithCms({ PREVIEW_SECRET, PUBLIC_CMS_URL: ADMIN, CONTENT_API_TOKEN: CONTENT_TOKEN });
const { id, slug } = articleAnswerIn('en').data;
const version = { kind: 'article', documentId: id, locale: 'en', state: 'draft' } as const;
let link = '';
beforeEach(() => {
  link = put(web, 'article', 'en', draftIn('article', 'en', { title: DRAFTED, summary: DRAFTED, slug }));
});

const withSignature = (signature: string) => link.replace(/signature=.*/, `signature=${signature}`);
const signatureOf = (other: string) => new URL(other, 'http://site').searchParams.get('signature') ?? '';

/** Headers by which somebody may try to be answered otherwise. */
const GAMES: readonly Readonly<Record<string, string>>[] = [
  { accept: 'application/json' },
  { accept: 'text/x-component, */*' },
  { host: 'localhost' },
  { host: 'cms.example' },
  { 'x-forwarded-host': 'cms.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' },
  { forwarded: 'for=127.0.0.1;host=cms.example;proto=https' },
  { 'x-original-url': '/preview', 'x-rewrite-url': '/preview' },
  { authorization: `Bearer ${CONTENT_TOKEN}` },
  { authorization: `Bearer ${previewToken(PREVIEW_SECRET)}` },
  { cookie: 'preview=1; __prerender_bypass=1' },
  { referer: `${ADMIN}/admin` },
  { origin: ADMIN },
  { 'sec-fetch-dest': 'iframe' },
  { 'if-none-match': '*' },
  { 'if-modified-since': new Date().toUTCString() },
  { range: 'bytes=0-100000' },
  { 'cache-control': 'only-if-cached' },
  { purpose: 'prefetch', 'sec-purpose': 'prefetch' },
  { 'x-nitro-prerender': '1', 'x-nuxt-error': 'true' },
];

it('the link itself shows them, so that the rest of this proves something', async () => {
  expect((await web.ask(link)).body.includes(DRAFTED)).toBe(true);
});

describe('a link that is not quite right', () => {
  const now = () => Date.now();
  const LINKS: readonly (readonly [string, () => string])[] = [
    ['without a signature', () => link.replace(/&signature=.*/, '')],
    ['with an empty one', () => withSignature('')],
    [
      'with one character changed',
      () => withSignature(signatureOf(link).replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))),
    ],
    [
      'with that of another document',
      () =>
        withSignature(
          signatureOf(previewLink({ ...version, documentId: 'another1' }, PREVIEW_SECRET, now())),
        ),
    ],
    [
      'with that of another language',
      () => withSignature(signatureOf(previewLink({ ...version, locale: 'de' }, PREVIEW_SECRET, now()))),
    ],
    [
      'with that of what is published',
      () =>
        withSignature(signatureOf(previewLink({ ...version, state: 'published' }, PREVIEW_SECRET, now()))),
    ],
    [
      'with that of an hour ago',
      () => withSignature(signatureOf(previewLink(version, PREVIEW_SECRET, now() - LIFETIME * 1000))),
    ],
    ['that has expired', () => previewLink(version, PREVIEW_SECRET, now() - LIFETIME * 1000)],
    ['with the content API’s token', () => withSignature(CONTENT_TOKEN)],
    ['with the endpoint’s token', () => withSignature(previewToken(PREVIEW_SECRET))],
    ['signed with another secret', () => previewLink(version, `${PREVIEW_SECRET}.`, now())],
    ['with a parameter twice', () => `${link}&signature=${signatureOf(link)}`],
    ['with a parameter more', () => `${link}&draft=1`],
    ['as a kind that there is not', () => link.replace('/article/', '/user/')],
    ['as another kind', () => link.replace('/article/', '/topic/')],
    ['in another language', () => link.replace('/preview/en/', '/preview/de/')],
    ['under two slashes', () => `/${link}`],
    ['in capitals', () => link.replace('/preview/', '/PREVIEW/')],
    ['escaped', () => link.replace('/preview/', '/%70review/')],
    ['with a slash at its end', () => link.replace('?', '/?')],
    ['under a language', () => `/en${link}`],
    ['as the address of an error', () => `/__nuxt_error?url=${encodeURIComponent(link)}`],
    ['of the article itself', () => `${documentAddresses('en').article}${link.slice(link.indexOf('?'))}`],
  ];

  it.each(LINKS)('%s shows nothing, and does not even ask for it', async (_what, linkOf) => {
    for (const method of ['GET', 'HEAD'] as const) {
      const { body, status, headers } = await web.ask(linkOf(), { method });
      expect([method, body.includes(DRAFTED), status === 304]).toEqual([method, false, false]);
      if (linkOf().startsWith('/preview/')) {
        expect([status === 403 || status === 404, headers['cache-control']]).toEqual([true, 'no-store']);
      }
    }
    expect(web.cms.asked.filter((path) => path.startsWith('/preview/'))).toEqual([]);
  });

  it.each(LOCALE_CODES)(
    'is refused by a page in its language, with a sentence and nothing else: %s',
    async (locale) => {
      const forged = link
        .replace('/preview/en/', `/preview/${locale}/`)
        .replace(/signature=./, 'signature=_');
      const { $, status, headers } = await web.page(forged);
      expect(status).toBe(403);
      expect($('h1').text()).toBe(CATALOGS[locale]['error.403']);
      expect($('main .lead').text()).toBe(CATALOGS[locale]['error.403Text']);
      expect($('main a')).toHaveLength(0);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining(`frame-ancestors ${ADMIN}`),
      });
      expect($('meta[name=robots]').attr('content')).toBe('noindex');
    },
  );
});

describe('headers', () => {
  it.each(GAMES)('open nothing: %j', async (headers) => {
    const asking: Asking = { headers };
    for (const address of [
      previewLink(version, 'another-secret-of-the-same-length', Date.now()),
      `/preview/en/article/${id}`,
      documentAddresses('en').article,
      '/en',
    ]) {
      const { body } = await web.ask(address, asking);
      expect([address, body.includes(DRAFTED)]).toEqual([address, false]);
    }
  });

  it.each(GAMES)('do not have a preview kept: %j', async (headers) => {
    const answer = await web.ask(link, { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.etag).toBeUndefined();
    expect(answer.headers['x-robots-tag']).toBe('noindex');
    expect(answer.body).not.toContain('evil');
  });
});

describe('after a preview was looked at', () => {
  it('nothing else has its words: no page, no feed, no sitemap, no file', async () => {
    const addresses = [
      ...EVERY_ADDRESS.filter((address) => /^\/(en|ar)(\/|$)/.test(address)),
      ...LOCALE_CODES.flatMap((code) => [
        `/${code}/feed.xml`,
        `/${code}/feed.json`,
        `/${code}/manifest.webmanifest`,
        `/sitemap-${code}-1-of-1.xml`,
      ]),
      '/sitemap.xml',
      '/sitemap-pages.xml',
      '/robots.txt',
      '/developers',
      '/handbook',
      '/',
      '/healthz',
      '/readyz',
      `/_payload.json`,
      `/en/articles/${slug}/_payload.json`,
    ];
    for (const address of addresses) {
      expect((await web.ask(link)).body.includes(DRAFTED)).toBe(true);
      const { body } = await web.ask(address);
      expect([address, body.includes(DRAFTED), /\/preview\/\w/.test(body)]).toEqual([address, false, false]);
    }
  });

  it('its secrets are in no answer and in no log', async () => {
    const answers = [await web.ask(link), await web.ask(withSignature('x'))];
    const told = JSON.stringify(answers) + web.site.said();
    for (const secret of [PREVIEW_SECRET, previewToken(PREVIEW_SECRET), CONTENT_TOKEN])
      expect(told).not.toContain(secret);
    expect(web.site.said()).not.toContain(signatureOf(link));
  });

  it('asking again shows what the draft has by then, and nothing once the link is gone', async () => {
    put(web, 'article', 'en', draftIn('article', 'en', { title: 'Written anew' }));
    const { $ } = await web.page(link);
    expect($('h1').text()).toBe('Written anew');
  });
});
