import { beforeAll, describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { LOCALE_CODES } from '@wellspring/content-model';
import { siteWithCms } from '../harness/site-with-cms.ts';
import { EVERY_ADDRESS, documentAddresses } from '../stand-in/addresses.ts';
import { gone, hang, text } from '../stand-in/replies.ts';

const web = siteWithCms({ PAGE_MEMORY_MB: '16' });
const ARTICLE = documentAddresses('en').article;
const ORIGIN = 'cache-status';

// A start purges what may be from before it: only then is anything kept.
beforeAll(() => web.ask('/readyz'));

/** The body as it came, without anything unpacked. */
function bytesOf(
  address: string,
  encoding: string,
): Promise<{ encoding: string; bytes: Buffer; etag: string; length: string }> {
  return new Promise((settle, fail) => {
    request(web.site.origin + address, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { etag = '', 'content-length': length = '', 'content-encoding': used = '' } = response.headers;
        settle({ encoding: used, bytes: Buffer.concat(chunks), etag, length });
      });
    })
      .on('error', fail)
      .end();
  });
}

describe('what is kept', () => {
  it.each([
    ...EVERY_ADDRESS.filter((address) => /^\/(?:en|ar)(?:$|\/(?!search))/.test(address)),
    '/en/feed.xml',
    '/de/feed.json',
    '/sitemap.xml',
    '/sitemap-pages.xml',
    '/robots.txt',
    '/manifest.webmanifest',
    '/ja/manifest.webmanifest',
    '/developers',
    '/handbook/translating',
    '/en/articles?topic=lower-back-pain',
  ])('is the same as what was made, and asks the CMS nothing: %s', async (address) => {
    const { headers: first, ...made } = await web.ask(address);
    web.cms.behave();
    const { headers: second, ...kept } = await web.ask(address);
    expect(kept).toEqual(made);
    expect(kept.status).toBe(200);
    expect([first[ORIGIN], second[ORIGIN]]).toEqual(['wellspring; fwd=miss', 'wellspring; hit']);
    for (const header of [
      'content-security-policy',
      'content-type',
      'cache-control',
      'x-content-type-options',
      'etag',
    ])
      expect([header, second[header]]).toEqual([header, first[header] ?? 'missing']);
    expect(web.cms.asked).toEqual([]);
  });

  it.each(LOCALE_CODES)('is a page of its own in %s', async (locale) => {
    const { $ } = await web.page(`/${locale}`);
    expect($('html').attr('lang')).toMatch(new RegExp(`^${locale}`));
  });

  it('holds what is missing, was withdrawn, or lies elsewhere', async () => {
    web.cms.answer('/articles/withdrawn', gone());
    for (const [address, status] of [
      ['/en/articles/withdrawn', 410],
      ['/en/articles/none', 404],
      ['/en/nothing', 404],
    ] as const) {
      const first = await web.page(address);
      const second = await web.page(address);
      expect([first.status, second.status, second.body]).toEqual([status, status, first.body]);
      expect(second.headers[ORIGIN]).toBe('wellspring; hit');
    }
  });

  it('answers HEAD like GET, without a body, and has its length', async () => {
    const get = await web.ask(ARTICLE);
    const head = await web.ask(ARTICLE, { method: 'HEAD' });
    const { date: _date, [ORIGIN]: _origin, 'x-request-id': _id, ...same } = get.headers;
    expect(head).toMatchObject({ status: 200, body: '', headers: same });
    expect(Number(head.headers['content-length'])).toBe(Buffer.byteLength(get.body));
  });

  it('is never what must not be: the way in, health, previews, files, mistakes, other methods', async () => {
    for (const address of [
      '/',
      '/healthz',
      '/readyz',
      '/preview/en/article/a?signature=x',
      '/en/search?q=back',
      '/favicon.svg',
      '/nothing',
      '/__nuxt_error',
    ]) {
      await web.ask(address);
      expect([address, (await web.ask(address)).headers[ORIGIN]]).toEqual([address, undefined]);
    }
    expect((await web.ask('/en', { method: 'POST' })).status).toBe(405);
  });
});

describe('a form', () => {
  it('is chosen by what the client takes, with a label of its own', async () => {
    const plain = await bytesOf(ARTICLE, 'identity');
    const br = await bytesOf(ARTICLE, 'gzip, deflate, br, zstd');
    const gzip = await bytesOf(ARTICLE, 'gzip;q=0.5, br;q=0');
    expect([plain.encoding, br.encoding, gzip.encoding]).toEqual(['', 'br', 'gzip']);
    expect(brotliDecompressSync(br.bytes)).toEqual(plain.bytes);
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    expect(new Set([plain.etag, br.etag, gzip.etag]).size).toBe(3);
    for (const { bytes, length } of [plain, br, gzip]) expect(Number(length)).toBe(bytes.length);
  });

  it('is not sent to who has it', async () => {
    for (const encoding of ['identity', 'br', 'gzip']) {
      const { headers } = await web.ask(ARTICLE, { headers: { 'accept-encoding': encoding } });
      const asking = {
        headers: { 'accept-encoding': encoding, 'if-none-match': `"other", W/${headers.etag ?? ''}` },
      };
      const again = await web.ask(ARTICLE, asking);
      expect([again.status, again.body]).toEqual([304, '']);
      expect(again.headers).toMatchObject({
        etag: headers.etag,
        vary: 'Accept-Encoding',
        'cache-control': headers['cache-control'],
      });
    }
    const other = await web.ask(ARTICLE, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  it('is the same for readers of any kind', async () => {
    const one = await web.ask('/de/about', {
      headers: { 'accept-language': 'ja', 'user-agent': 'curl/8', cookie: 'a=b' },
    });
    const other = await web.ask('/de/about', {
      headers: { 'x-forwarded-host': 'evil.example', accept: 'application/json' },
    });
    expect(other.body).toBe(one.body);
    expect(other.body).not.toContain('evil.example');
  });
});

describe('readers who come together', () => {
  it('make a page once, 500 of them', async () => {
    const { article } = documentAddresses('fr');
    const answers = await Promise.all(Array.from({ length: 500 }, () => web.ask(article)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    // The article, and what is related; what stands around every page was asked for before.
    expect(web.cms.asked.length).toBeLessThanOrEqual(2);
  });

  it('find no page that anybody made up', async () => {
    await web.ask('/fr/about');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => web.ask(`/fr/about?z=${n}&page=${n}`)),
    );
    expect(new Set(answers.map(({ headers }) => headers[ORIGIN]))).toEqual(new Set(['wellspring; hit']));
  });
});

describe('trouble', () => {
  it('is never kept, and what is kept outlives it', async () => {
    const { article, topic } = documentAddresses('es');
    await web.ask(article);
    web.cms.answerAll(text('', { status: 500 }));
    expect((await web.ask(topic)).status).toBe(503);
    expect((await web.ask(article)).status).toBe(200);
    web.cms.answerAll(hang);
    const begun = performance.now();
    expect((await web.ask(article)).status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(1000);
    web.cms.behave();
    expect((await web.ask(topic)).status).toBe(200);
  });
});
