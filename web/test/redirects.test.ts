import { describe, expect, it } from '@jest/globals';
import { articleAnswerIn, authorAnswerIn, topicAnswerIn } from '@wellspring/content-model/examples';
import { siteWithCms } from './harness/site-with-cms.ts';
import { documentAddresses } from './stand-in/addresses.ts';
import { techniqueAnswerIn } from './stand-in/example-site.ts';
import { json } from './stand-in/replies.ts';

const web = siteWithCms();
const english = documentAddresses('en');
const arabic = documentAddresses('ar');

/** Follows a redirect to its end and says how many there were. */
async function wayFrom(address: string) {
  const first = await web.ask(address);
  const location = first.headers.location ?? '';
  const second = await web.ask(location);
  return { statuses: [first.status, second.status], location, caching: first.headers['cache-control'] };
}

describe('one 301 leads to the one address', () => {
  it.each([
    ['another language’s slug', '/ar/articles/relieving-back-pain', arabic.article],
    ['another language’s slug of a technique', '/ar/techniques/swedish-massage', arabic.technique],
    ['a slash at the end', `${english.article}/`, english.article],
    ['a slash at the end of a home page', '/en/', '/en'],
    ['slashes in a row', '/en//articles///relieving-back-pain', english.article],
    ['upper case', '/EN/Articles/Relieving-Back-Pain', english.article],
    ['escapes that are not needed', '/en/articles/relieving%2Dback%2dpain', english.article],
    ['escapes in lower case', arabic.article.toLowerCase(), arabic.article],
    ['several of them at once', '/AR//Articles/relieving%2Dback-pain/', '/ar/articles/relieving-back-pain'],
    ['the first page by its number', '/en/articles?page=1', '/en/articles'],
    [
      'another language’s slug in a filter',
      '/ar/articles?technique=swedish-massage',
      `/ar/articles?technique=${arabic.technique.split('/').at(-1)}`,
    ],
  ])('from %s', async (what, address, to) => {
    const { statuses, location, caching } = await wayFrom(address);
    expect(location).toBe(to);
    // The address is put right before the CMS is asked which slug is meant, so a wrong spelling of a wrong slug takes two.
    expect(statuses).toEqual([301, what === 'several of them at once' ? 301 : 200]);
    expect(caching).not.toContain('no-store');
  });

  it('from letters that are composed in another way', async () => {
    const decomposed = `/ar/articles/${encodeURIComponent(decodeURIComponent(arabic.article).split('/').at(-1)?.normalize('NFD') ?? '')}`;
    expect(decomposed).not.toBe(arabic.article);
    expect(await wayFrom(decomposed)).toMatchObject({ statuses: [301, 200], location: arabic.article });
  });

  it.each([
    ['article', articleAnswerIn('en'), english.article],
    ['technique', techniqueAnswerIn('en'), english.technique],
    ['topic', topicAnswerIn('en'), english.topic],
    ['author', authorAnswerIn('en'), english.author],
  ])('from the slug that the %s had before', async (kind, answer, to) => {
    web.cms.answer(`/${kind}s/as-it-was-called`, json(answer));
    expect(await wayFrom(`/en/${kind}s/as-it-was-called`)).toMatchObject({
      statuses: [301, 200],
      location: to,
    });
  });

  it('answers HEAD like GET', async () => {
    const answer = await web.ask(`${english.article}/`, { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 301, headers: { location: english.article }, body: '' });
  });

  it('never leads to another host', async () => {
    for (const address of [
      '//evil.example/en',
      '/en//evil.example',
      '/\\evil.example/en/',
      '//en/articles/',
    ]) {
      expect((await web.ask(address)).headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    }
  });
});

describe('the query of an address', () => {
  it.each([
    [
      'is kept where it chooses what is shown',
      '/en/articles/?topic=lower-back-pain',
      '/en/articles?topic=lower-back-pain',
    ],
    ['is dropped where it does not', '/en/articles/?utm_source=x', '/en/articles'],
    ['is sorted out where it is mixed', '/EN/articles?utm_source=x&page=2', '/en/articles?page=2'],
  ])('%s', async (_how, address, location) => {
    expect(await web.ask(address)).toMatchObject({ status: 301, headers: { location } });
  });

  it.each(['/en?utm_source=letter', `${english.article}?fbclid=1`, '/en/articles?utm_source=letter'])(
    'does no harm where it means nothing: %s',
    async (address) => {
      const { status, $ } = await web.page(address);
      expect(status).toBe(200);
      expect($('link[rel=canonical]').attr('href')).not.toContain('?');
    },
  );
});

describe('the way in', () => {
  it.each([
    ['de-AT,en;q=0.5', '/de'],
    ['ja', '/ja'],
    ['tlh', '/en'],
    [undefined, '/en'],
  ])('leads a reader who prefers “%s” to %s', async (preference, location) => {
    const answer = await web.ask('/', {
      headers: preference === undefined ? {} : { 'accept-language': preference },
    });
    expect(answer.status).toBe(302);
    expect(answer.headers).toMatchObject({ location, vary: 'Accept-Language', 'cache-control': 'no-store' });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('needs no CMS', async () => {
    expect((await web.ask('/')).status).toBe(302);
    expect(web.cms.asked).toEqual([]);
  });
});
