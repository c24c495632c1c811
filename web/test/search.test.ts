import { describe, expect, it } from '@jest/globals';
import { LOCALES, LOCALE_CODES, SEARCH_QUERY_MAX } from '@wellspring/content-model';
import { searchAnswerIn } from '@wellspring/content-model/examples';
import { siteWithCms } from './harness/site-with-cms.ts';
import { FREQUENT, MISSPELT, UNKNOWN } from './stand-in/example-search.ts';
import { hang, json, text } from './stand-in/replies.ts';

const web = siteWithCms();
const SECRET = 'sciatica-of-mine';
const searchFor = (words: string, more = '', locale = 'en') =>
  `/${locale}/search?q=${encodeURIComponent(words)}${more}`;
const searches = () => web.cms.asked.filter((asked) => asked.startsWith('/search'));

describe('the page that a search begins on', () => {
  it.each(LOCALES)('has a field with a label, and other ways, in $englishName', async ({ code, tag }) => {
    const { status, $ } = await web.page(`/${code}/search`);
    expect(status).toBe(200);
    expect($('html').attr('lang')).toBe(tag);
    const field = $('main form[role=search]');
    expect(field.attr('action')).toBe(`/${code}/search`);
    const input = field.find('input[name=q]');
    expect(input.attr('maxlength')).toBe(String(SEARCH_QUERY_MAX));
    expect(
      $(`main label[for="${input.attr('id')}"]`)
        .text()
        .trim(),
    ).not.toBe('');
    expect(field.find('button').text().trim()).not.toBe('');
    expect($('.search-help a').length).toBeGreaterThan(2);
    expect(searches()).toEqual([]);
  });
});

describe('what is found', () => {
  it('is counted in words, and shown with kind, title and passage, what matches marked', async () => {
    const { $ } = await web.page(searchFor('back pain'));
    const [article, topic] = searchAnswerIn('en').data;
    expect($('.search-page-count').text().trim()).toBe('2 results for back pain');
    expect(
      $('.search-hit h2')
        .toArray()
        .map((title) => $(title).text()),
    ).toEqual([article?.title, topic?.title]);
    expect(
      $('.search-hit .facts')
        .toArray()
        .map((facts) => $(facts).text().trim()),
    ).toEqual(['Article', 'Topic']);
    expect($('.search-hit-excerpt').first().text().trim()).toBe(article?.excerpt);
    expect($('.search-hit-excerpt').first().find('mark').text()).toBe('back pain');
    expect($('.search-hit a').first().attr('href')).toBe(article?.path);
    expect($('main input[name=q]').attr('value')).toBe('back pain');
    expect($('title').text()).toContain('back pain');
  });

  it('is text: markup in an answer of the API stays what it is', async () => {
    const answer = searchAnswerIn('en');
    const [hit] = answer.data;
    const words = '<mark onmouseover=alert(1)>back</mark><script>alert(1)</script>';
    web.cms.answer(
      '/search',
      json({ ...answer, data: [{ ...hit, title: words, excerpt: words, ranges: [] }] }),
    );
    const { $ } = await web.page(searchFor('<img src=x onerror=alert(1)>'));
    expect($('.search-hit h2').text()).toBe(words);
    expect($('main mark, main script, main img, [onerror], [onmouseover]')).toHaveLength(0);
  });

  it('can be narrowed to a kind, and paged through, by links that keep the words', async () => {
    const { $ } = await web.page(searchFor(FREQUENT));
    const narrowing = $('.search-narrowing a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(narrowing).toEqual(
      ['', '&kind=article', '&kind=technique', '&kind=topic', '&kind=author'].map(
        (kind) => `/en/search?q=massage${kind}`,
      ),
    );
    expect($('.search-narrowing [aria-current]').text()).toBe('Everything');
    expect($('a[rel=next]').attr('href')).toBe('/en/search?q=massage&page=2');
    await web.page(searchFor(FREQUENT, '&kind=topic&page=2'));
    expect(searches().at(-1)).toBe('/search?fallback=none&kind=topic&locale=en&page=2&pageSize=12&q=massage');
  });

  it('is in the language of the page; in others only where a reader asks, and then it says so', async () => {
    const own = await web.page(searchFor('rücken', '', 'de'));
    expect(own.$('.search-hit')).toHaveLength(0);
    const more = own.$('.search-page-others a').attr('href') ?? '';
    const all = await web.page(more, {});
    expect(all.$('.search-hit').length).toBeGreaterThan(0);
    expect(all.$('.search-hit h2 bdi').first().attr('lang')).toBe('en-US');
    expect(all.$('.search-hit .tag').first().text()).toContain('Englisch');
    expect((await web.page(searchFor('back'))).$('.search-page-others')).toHaveLength(0);
  });
});

describe('where nothing is found', () => {
  it('other spelling is suggested, as a link', async () => {
    const { $ } = await web.page(searchFor(MISSPELT));
    expect($('.search-page-suggestion').text().trim()).toBe('Did you mean massage?');
    expect($('.search-page-suggestion a').attr('href')).toBe('/en/search?q=massage');
  });

  it.each(LOCALE_CODES)('the page helps: topics, techniques and the body, in %s', async (locale) => {
    const { status, $ } = await web.page(searchFor(UNKNOWN, '', locale));
    expect(status).toBe(200);
    expect($('.search-page-count').text()).toContain(UNKNOWN);
    for (const kind of ['topics/', 'techniques/', 'body'])
      expect($(`.search-help a[href^="/${locale}/${kind}"]`).length).toBeGreaterThan(0);
  });

  it('it is no error to ask for nothing, or for too much', async () => {
    expect((await web.page('/en/search?q=%20%20')).$('.search-help')).toHaveLength(1);
    const long = await web.page(searchFor('x'.repeat(SEARCH_QUERY_MAX + 1)));
    expect([long.status, long.$('.search-page-count').text()]).toEqual([
      200,
      expect.stringContaining('too much'),
    ]);
    expect(searches()).toEqual([]);
  });

  it('a search that cannot be is no page', async () => {
    for (const more of ['&kind=home', '&page=0', '&page=51x', '&fallback=all', '&kind=topic&kind=article'])
      expect([more, (await web.ask(searchFor('back', more))).status]).toEqual([more, 404]);
    expect((await web.ask(searchFor('back', '&page=9'))).status).toBe(404);
  });
});

describe('what somebody searches for is nobody’s business', () => {
  it.each([searchFor(SECRET), `/en/search/suggestions?q=${SECRET}`, searchFor(SECRET, '&page=x')])(
    'no page is told, and nobody keeps it: %s',
    async (address) => {
      const { headers } = await web.ask(address);
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
      });
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it('search engines are shown none', async () => {
    const { $ } = await web.page(searchFor(SECRET));
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('link[rel=canonical], link[hreflang], script[type="application/ld+json"]')).toHaveLength(0);
  });

  it('it is written to no log, whatever goes wrong', async () => {
    const wrong = json(
      {
        data: null,
        error: { status: 400, name: 'ValidationError', message: 'No.', details: { errors: [] } },
      },
      400,
    );
    for (const reply of [
      text('', { status: 500 }),
      text('', { status: 429 }),
      wrong,
      json({ data: SECRET }),
      hang,
    ]) {
      web.cms.answer('/search', reply);
      await Promise.all([web.ask(searchFor(SECRET)), web.ask(`/en/search/suggestions?q=${SECRET}`)]);
    }
    expect(web.site.said()).toContain('/search?');
    expect(web.site.said()).not.toContain(SECRET);
  });
});

describe('while the CMS is away', () => {
  it('the page says so and when to come back; the field suggests nothing', async () => {
    web.cms.answer('/search', text('', { status: 429, headers: { 'retry-after': '7' } }));
    const page = await web.page(searchFor('back'));
    expect([page.status, page.headers['retry-after'], page.$('h1').length]).toEqual([503, '7', 1]);
    const field = await web.ask('/en/search/suggestions?q=back');
    expect([field.status, field.headers['retry-after']]).toEqual([503, '7']);
  });

  it('a crowd of searches does not pile up: those that are too many are sent away at once', async () => {
    web.cms.answer('/search', hang);
    const begun = performance.now();
    const waits = Array.from({ length: 40 }, async () => {
      const { status, headers } = await web.ask(searchFor('back'));
      return { status, after: headers['retry-after'], time: performance.now() - begun };
    });
    const answers = await Promise.all(waits);
    expect(answers.every(({ status }) => status === 503)).toBe(true);
    expect(answers.filter(({ after }) => after === '1').length).toBeGreaterThanOrEqual(16);
  });
});

describe('suggestions', () => {
  it('are a few pages of the language, with what matches cut out, and counted in words', async () => {
    const { headers, body } = await web.ask('/en/search/suggestions?q=back%20pain');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(body)).toEqual({
      count: '2 suggestions',
      items: [
        expect.objectContaining({ kind: 'Article', href: searchAnswerIn('en').data[0]?.path }),
        expect.objectContaining({ kind: 'Topic' }),
      ],
    });
    expect(searches()).toEqual(['/search?locale=en&pageSize=6&q=back+pain']);
  });

  it('are none for nothing, for too much, and for a language that there is not', async () => {
    for (const q of ['', '%20', 'x'.repeat(SEARCH_QUERY_MAX + 1), 'a&q=b'])
      expect(JSON.parse((await web.ask(`/en/search/suggestions?q=${q}`)).body)).toMatchObject({ items: [] });
    expect((await web.ask('/xx/search/suggestions?q=back')).status).toBe(404);
    expect(searches()).toEqual([]);
  });
});

it('pages of what is missing have the field, too', async () => {
  expect((await web.page('/en/nothing')).$('main form[role=search]')).toHaveLength(1);
});
