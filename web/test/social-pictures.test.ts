import { request } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import { articleAnswerIn, articleListAnswerIn, homeAnswerIn } from '@wellspring/content-model/examples';
import { siteWithCms } from './harness/site-with-cms.ts';
import { SITE_URL } from './harness/start-site.ts';
import { documentAddresses } from './stand-in/addresses.ts';
import { gone, json, text } from './stand-in/replies.ts';

const web = siteWithCms();
const ARTICLE = documentAddresses('en').article;

/** The address of a page's picture as its head names it, from the root of the site. */
async function pictureOf(address: string): Promise<string> {
  const { $ } = await web.page(address);
  const url = $('meta[property="og:image"]').attr('content') ?? '';
  expect(url.startsWith(`${SITE_URL}/`)).toBe(true);
  return url.slice(SITE_URL.length);
}

/** A picture as bytes. */
function fetchPicture(
  address: string,
): Promise<{ status: number; type: string; caching: string; bytes: Buffer }> {
  return new Promise((settle, fail) => {
    request(`${web.site.origin}${address}`, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        settle({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          caching: response.headers['cache-control'] ?? '',
          bytes: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

/** Width and height of a PNG (https://www.w3.org/TR/png-3/#11IHDR). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe('the picture of a page for networks', () => {
  it.each([
    ['an article', ARTICLE],
    ['an article in Arabic', documentAddresses('ar').article],
    ['an article in the fallback language', documentAddresses('ja').article],
    ['a technique', documentAddresses('ar').technique],
    ['a topic', documentAddresses('en').topic],
    ['a person', documentAddresses('en').author],
    ['the home page', '/en'],
    ['the list of articles', '/ar/articles'],
    ['the comparison', '/ja/techniques'],
    ['the topics', '/de/topics'],
    ['the body picture', '/ar/body'],
    ['the search', '/ja/search'],
    ['a text of a file', '/ar/accessibility'],
    ['a page for developers', '/developers/concepts'],
    ['a page of the handbook', '/handbook/pictures'],
  ])('is there, of the size that the head says: %s', async (_page, address) => {
    const { $ } = await web.page(address);
    const said = ['width', 'height'].map((side) =>
      Number($(`meta[property="og:image:${side}"]`).attr('content')),
    );
    expect(said).toEqual([1200, 630]);
    expect($('meta[property="og:image:alt"]').attr('content')).toBe($('h1').text().trim());
    expect($('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
    const { status, type, caching, bytes } = await fetchPicture(await pictureOf(address));
    expect([status, type, bytes.subarray(0, 4).equals(PNG), ...sizeOf(bytes)]).toEqual([
      200,
      'image/png',
      true,
      1200,
      630,
    ]);
    expect(caching).toContain('max-age=86400');
    expect(bytes.length).toBeLessThan(120_000);
  });

  it('is that of the heading wherever the title says more than it, and of no word that somebody looked for', async () => {
    const found = await pictureOf('/en/search?q=secret+pain');
    expect(found).toBe(await pictureOf('/en/search'));
    const { data, meta } = articleListAnswerIn('en');
    const pagination = { page: 2, pageSize: 12, pageCount: 2, total: 20 };
    const list = await pictureOf('/en/articles');
    web.cms.answer('/articles', json({ data, meta: { ...meta, pagination } }));
    expect(await pictureOf('/en/articles?page=2')).toBe(list);
  });

  it('is that of the topic for the list that is narrowed to it', async () => {
    const topic = await pictureOf(documentAddresses('en').topic);
    expect(await pictureOf('/en/articles?topic=lower-back-pain')).toBe(topic);
  });

  it('is another in each language', async () => {
    const pictures = await Promise.all(
      LOCALE_CODES.map(async (locale) => (await fetchPicture(await pictureOf(`/${locale}/body`))).bytes),
    );
    expect(new Set(pictures.map((png) => png.toString('base64'))).size).toBe(LOCALE_CODES.length);
  });

  it('has another address when the title has changed, and the old one leads there', async () => {
    const before = await pictureOf(ARTICLE);
    const drawn = await fetchPicture(before);
    const { data, meta } = articleAnswerIn('en');
    web.cms.answer(
      '/articles/relieving-back-pain',
      json({ data: { ...data, title: 'Another title' }, meta }),
    );
    const after = await pictureOf(ARTICLE);
    expect(after).not.toBe(before);
    expect((await web.ask(before)).headers).toMatchObject({ location: after });
    expect((await fetchPicture(after)).bytes.equals(drawn.bytes)).toBe(false);
  });

  it('is the one that an editor chose, where there is one', async () => {
    const { data, meta } = homeAnswerIn('en');
    const image = data.cover?.image ?? null;
    web.cms.answer('/home', json({ data: { ...data, seo: { ...data.seo, image } }, meta }));
    const { $ } = await web.page('/en');
    expect($('meta[property="og:image"]').attr('content')).toContain('/uploads/');
  });

  it('is set in the script of the title: letters that no face has are drawn all the same as one another', async () => {
    const { data, meta } = articleAnswerIn('ja');
    const drawn = async (title: string) => {
      web.cms.answer('/articles/relieving-back-pain', json({ data: { ...data, title }, meta }));
      return (await fetchPicture(await pictureOf(ARTICLE))).bytes;
    };
    for (const [one, other] of [
      ['腰痛', '肩凝'],
      ['تدليك', 'راحة'],
      ['Größe', 'Grœße'],
    ] as const)
      expect([one, (await drawn(one)).equals(await drawn(other))]).toEqual([one, false]);
  });
});

describe('nothing else is drawn', () => {
  it.each([
    '/en/pictures',
    '/en/pictures/home/0.png',
    '/en/pictures/home/1a2b3c4d5e.png/more',
    '/en/pictures/home/1a2b3c4d5e.svg',
    '/en/pictures/pages/none/1a2b3c4d5e.png',
    '/en/pictures/pages/concepts/1a2b3c4d5e.png',
    '/en/pictures/developers/about/1a2b3c4d5e.png',
    '/de/pictures/developers/concepts/1a2b3c4d5e.png',
    '/en/pictures/handbook/concepts/1a2b3c4d5e.png',
    '/en/pictures/articles/never-written/1a2b3c4d5e.png',
    '/xx/pictures/home/1a2b3c4d5e.png',
    '/ja/pictures/articles/relieving-back-pain/1a2b3c4d5e.png',
  ])('there is no %s', async (address) => {
    expect((await web.ask(address)).status).toBe(404);
  });

  it('a query draws nothing new, and another version leads to the one that there is', async () => {
    const path = await pictureOf(ARTICLE);
    expect(
      (await fetchPicture(`${path}?title=mine&width=9000`)).bytes.equals((await fetchPicture(path)).bytes),
    ).toBe(true);
    const forged = await web.ask(path.replace(/[0-9a-f]{10}\.png$/, '0123456789.png'));
    expect([forged.status, forged.headers.location]).toEqual([302, path]);
  });

  it('what was withdrawn has no picture, and an outage is no absence', async () => {
    const path = await pictureOf(ARTICLE);
    web.cms.answer('/articles/relieving-back-pain', gone());
    expect((await web.ask(path)).status).toBe(404);
    web.cms.answer('/articles/relieving-back-pain', text('', { status: 500 }));
    const { status, headers } = await web.ask(path);
    expect([status, headers['cache-control']]).toEqual([503, 'no-store']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});
