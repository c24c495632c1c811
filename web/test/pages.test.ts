import { describe, expect, it } from '@jest/globals';
import { encodePath } from '@wellspring/content-model';
import {
  articleAnswerIn,
  articleListAnswerIn,
  authorAnswerIn,
  lowerBackPainIn,
  topicAnswerIn,
} from '@wellspring/content-model/examples';
import type { Page } from './harness/ask.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { SITE_URL } from './harness/start-site.ts';
import { styles } from './sources/files.ts';
import { EVERY_ADDRESS, documentAddresses } from './stand-in/addresses.ts';
import { reviewerAnswerIn } from './stand-in/example-site.ts';
import { json } from './stand-in/replies.ts';

const web = siteWithCms();
const ENGLISH = documentAddresses('en').article;
const ARABIC = documentAddresses('ar').article;

const classesIn = (css: string) =>
  new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
const STYLED = classesIn(
  styles()
    .map(({ text }) => text)
    .join('\n'),
);

it.each([
  ...EVERY_ADDRESS.filter((address) => /^\/(en|de)/.test(address)),
  '/en/search?q=back%20pain',
  '/de/search?q=back%20pain&fallback=default',
  '/en/not-there',
])('a page carries the rules of every class that it uses: %s', async (address) => {
  const { $ } = await web.page(address);
  const carried = classesIn($('style').text());
  const used = new Set(
    $('[class]')
      .toArray()
      .flatMap((element) => ($(element).attr('class') ?? '').split(' ')),
  );
  expect([...used].filter((name) => STYLED.has(name) && !carried.has(name))).toEqual([]);
});

describe('an article', () => {
  it('leads from each citation to its source and back', async () => {
    const { $ } = await web.page(ENGLISH);
    const citations = $('.text a.cite')
      .toArray()
      .map((link) => ({ id: $(link).attr('id'), to: $(link).attr('href') ?? '' }));
    expect(citations).toEqual([{ id: 'cite-who-2023-1', to: '#source-who-2023' }]);
    for (const { id, to } of citations) expect($(to).find(`a[href="#${id}"]`)).toHaveLength(1);
  });

  it('shows its first picture at once, the others when they are near, each in the best format and with its size', async () => {
    const { $ } = await web.page(ENGLISH);
    const pictures = $('main picture img')
      .toArray()
      .map((image) => $(image));
    expect(pictures.map((image) => image.attr('loading'))).toEqual([
      'eager',
      ...pictures.slice(1).map(() => 'lazy'),
    ]);
    expect(pictures[0]?.attr('fetchpriority')).toBe('high');
    for (const image of pictures) {
      expect(image.attr()).toMatchObject({
        width: expect.stringMatching(/^\d+$/),
        height: expect.stringMatching(/^\d+$/),
      });
      expect(image.attr('alt')).toBeDefined();
      expect(image.siblings('source').attr()).toMatchObject({
        type: 'image/avif',
        srcset: expect.stringContaining('320w'),
      });
    }
  });

  it('says above the text that its original has changed, with the way there', async () => {
    const { $ } = await web.page(ARABIC);
    expect($('.notice-outdated a').attr('href')).toBe(ENGLISH);
  });

  it('says above the text that a machine translated it and nobody has reviewed it', async () => {
    const { data, meta } = articleAnswerIn('ar');
    const translation = {
      ...data.translation,
      method: 'machine',
      translator: null,
      state: 'current',
      changedSince: null,
    };
    web.cms.answer(`/articles/${data.slug}`, json({ data: { ...data, translation }, meta }));
    const { $ } = await web.page(ARABIC);
    expect($('.notice-machine a').attr('href')).toBe(ENGLISH);
    expect($('.notice-outdated')).toHaveLength(0);
  });
});

describe('the list of articles', () => {
  it('shows apart, and labelled, what is not translated', async () => {
    const { $ } = await web.page('/de/articles');
    const title = $(
      'section[aria-labelledby=untranslated] h3 bdi, section[aria-labelledby=untranslated] h2 bdi',
    );
    expect(title.attr()).toMatchObject({ lang: 'en-US', dir: 'ltr' });
    expect((await web.page('/ar/articles')).$('#untranslated')).toHaveLength(0);
  });

  it('leads through its pages, one address each, and no page after the last', async () => {
    const { data, meta } = articleListAnswerIn('en');
    web.cms.answer(
      '/articles',
      json({ data, meta: { ...meta, pagination: { page: 2, pageSize: 12, pageCount: 3, total: 30 } } }),
    );
    const { $ } = await web.page('/en/articles?page=2');
    const ways = $('.page-links a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(ways).toEqual([
      '/en/articles',
      '/en/articles',
      '/en/articles?page=2',
      '/en/articles?page=3',
      '/en/articles?page=3',
    ]);
    expect($('.page-links [aria-current=page]').text()).toBe('2');
    expect($('link[rel=canonical]').attr('href')).toMatch(/\/en\/articles\?page=2$/);
    expect((await web.ask('/en/articles?page=4')).status).toBe(404);
  });

  it('is not for search engines where it is narrowed, and asks the API for what it is narrowed to', async () => {
    const { $ } = await web.page('/en/articles?topic=lower-back-pain');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect(web.cms.asked.filter((asked) => asked.startsWith('/articles?'))).toEqual([
      expect.stringContaining('topic=lower-back-pain'),
    ]);
  });
});

describe('the page of a person', () => {
  const PERSON = documentAddresses('en').author;
  const manyArticles = (page: number) => {
    const { data, meta } = articleListAnswerIn('en');
    const pagination = { page, pageSize: 12, pageCount: 3, total: 30 };
    web.cms.answer('/articles', json({ data, meta: { ...meta, pagination } }));
  };

  it('leads through all of their articles, one address each, and no page after the last', async () => {
    manyArticles(2);
    const { $ } = await web.page(`${PERSON}?page=2`);
    const ways = $('.page-links a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(ways).toEqual([PERSON, PERSON, `${PERSON}?page=2`, `${PERSON}?page=3`, `${PERSON}?page=3`]);
    expect(web.cms.asked).toContainEqual(expect.stringMatching(/^\/articles\?author=mara-lind&.*page=2&/));
    expect((await web.ask(`${PERSON}?page=4`)).status).toBe(404);
    for (const none of ['two', '0', '1&page=2'])
      expect([none, (await web.ask(`${PERSON}?page=${none}`)).status]).toEqual([none, 404]);
  });

  it('is one of its own to search engines, under its number, with no counterpart in another language', async () => {
    manyArticles(2);
    const { $ } = await web.page(`${PERSON}?page=2`);
    expect($('link[rel=canonical]').attr('href')).toBe(`${SITE_URL}${PERSON}?page=2`);
    expect($('link[rel=alternate][hreflang]')).toHaveLength(0);
    expect($('title').text()).toMatch(/^Mara Lind: Page 2\b/);
    expect($('h1 a').attr('href')).toBe(PERSON);
    expect($('.author-bio')).toHaveLength(0);
  });

  it('has its first page under one address, whatever slug was asked for', async () => {
    expect(await web.ask(`${PERSON}?page=1`)).toMatchObject({ status: 301, headers: { location: PERSON } });
    web.cms.answer('/authors/as-called-before', json(authorAnswerIn('en')));
    expect(await web.ask('/en/authors/as-called-before?page=2')).toMatchObject({
      status: 301,
      headers: { location: `${PERSON}?page=2` },
    });
  });

  it('has no way on where all articles are on it', async () => {
    const { $ } = await web.page(PERSON);
    expect($('.article-index-item').length).toBeGreaterThan(0);
    expect($('.page-links, .article-count')).toHaveLength(0);
  });

  it('stays out of search engines on every page of a language that it is not in', async () => {
    manyArticles(2);
    const { $ } = await web.page(`${encodePath(reviewerAnswerIn('ja').data.path)}?page=2`);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('link[rel=canonical]')).toHaveLength(0);
  });
});

it('the body picture leads from a region to its topic, in drawing and in words', async () => {
  const { $ } = await web.page('/en/body');
  const topic = documentAddresses('en').topic;
  expect($(`svg a[href="${topic}"]`).text()).toContain('Lower back');
  expect($(`#region-lower-back a[href="${topic}"]`)).toHaveLength(1);
});

describe('the record of checks', () => {
  const termIn = ({ $ }: Page, name: string) =>
    $('.record dt')
      .filter((_, term) => $(term).text() === name)
      .nextAll('dd')
      .text()
      .replaceAll(/\s+/g, ' ')
      .trim();

  it('names the interests of the authors, in the words of each', async () => {
    expect(termIn(await web.page(ENGLISH), 'Interests of the authors')).toMatch(
      /^Mara Lind\s*No competing interests\.$/,
    );
  });

  it('says of an original that it is one, where there are translations', async () => {
    expect(termIn(await web.page(ENGLISH), 'Translation')).toBe('This is the original');
  });

  it('says of a translated topic who made it, and of the original nothing', async () => {
    const { data, meta } = topicAnswerIn('en');
    const { translation } = articleAnswerIn('ar').data;
    expect((await web.page(documentAddresses('en').topic)).$('.record')).toHaveLength(0);
    web.cms.answer(`/topics/${data.slug}`, json({ data: { ...data, translation }, meta }));
    expect(termIn(await web.page(documentAddresses('en').topic), 'Translation')).toContain('سمير حداد');
  });
});

it('a topic with a place on the body shows it marked, hidden from who cannot see, and leads there', async () => {
  const { data, meta } = topicAnswerIn('en');
  const placeOf = async (bodyRegion: typeof data.bodyRegion) => {
    web.cms.answer(`/topics/${data.slug}`, json({ data: { ...data, bodyRegion }, meta }));
    const { $ } = await web.page(documentAddresses('en').topic);
    const picture = $('.page-head .body-place[aria-hidden=true]');
    return { shape: picture.find('.body-marked').html(), link: $('.topic-region a').attr('href') };
  };
  const [back, knees, none] = [await placeOf('lower-back'), await placeOf('knees'), await placeOf(null)];
  expect([back.link, knees.link]).toEqual(['/en/body#region-lower-back', '/en/body#region-knees']);
  expect(back.shape).toContain('<path');
  expect(knees.shape).toContain('<path');
  expect(back.shape).not.toBe(knees.shape);
  expect(none).toEqual({ shape: null, link: undefined });
});

it('a topic leads to the one that it is part of', async () => {
  const { data, meta } = topicAnswerIn('en');
  const parent = {
    ...lowerBackPainIn('en'),
    id: 'broader',
    title: 'Back pain',
    path: '/en/topics/back-pain',
  };
  web.cms.answer(`/topics/${data.slug}`, json({ data: { ...data, parent }, meta }));
  const { $ } = await web.page(documentAddresses('en').topic);
  const link = $('.page-head a[href="/en/topics/back-pain"]');
  expect(link.parent().text().trim()).toBe('Part of Back pain');
});

it('the steps of an exercise are numbered for those who hear the page, too', async () => {
  const { $ } = await web.page(ENGLISH);
  const numbers = $('.steps-number .visually-hidden')
    .toArray()
    .map((element) => $(element).text());
  expect(numbers).toEqual(['Step 1', 'Step 2']);
});

it('a list that is narrowed to a technique is named after it, as the language says that', async () => {
  const { $ } = await web.page('/fr/articles?technique=swedish-massage');
  expect($('title').text()).toMatch(/^Articles sur la technique Swedish massage\b/);
});
