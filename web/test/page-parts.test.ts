import { describe, expect, it } from '@jest/globals';
import {
  articleAnswerIn,
  articleListAnswerIn,
  siteAnswerIn,
  swedishMassageIn,
  topicAnswerIn,
} from '@wellspring/content-model/examples';
import { SITE_URL } from './harness/start-site.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { documentAddresses } from './stand-in/addresses.ts';
import { json } from './stand-in/replies.ts';

const web = siteWithCms();
const { article: ARTICLE, technique: TECHNIQUE, topic: TOPIC } = documentAddresses('en');
const GERMAN = { lang: 'de', dir: 'ltr' };
const AMERICAN = { lang: 'en-US', dir: 'ltr' };

describe('the end of a document', () => {
  it.each([ARTICLE, TECHNIQUE, TOPIC])(
    'reports a problem with page, language and edition: %s',
    async (address) => {
      const { $ } = await web.page(address);
      const report = new URL($('.page-end a.pill').attr('href') ?? '');
      expect(report.protocol).toBe('mailto:');
      expect(report.searchParams.get('subject')).toContain($('h1').text());
      const body = report.searchParams.get('body');
      expect(body).toContain(`Page: ${SITE_URL}${address}\nLanguage: en\nEdition of: `);
      expect(body).toMatch(/Edition of: \d{4}-\d\d-\d\dT/);
    },
  );

  it.each([ARTICLE, TECHNIQUE, TOPIC])(
    'says what the text is not, leads back up, and prints its address and date: %s',
    async (address) => {
      const { $ } = await web.page(address);
      const end = $('.page-end');
      expect(end.find('.page-end-note').text()).toContain(siteAnswerIn('en').data.disclaimer);
      expect($(end.find('a[href="#text"]').attr('href')).is('main')).toBe(true);
      expect(end.find('.print-foot').text()).toContain(SITE_URL + address);
      expect(end.find('.print-foot time').attr('datetime')).toMatch(/^\d{4}-/);
    },
  );
});

describe('pictures', () => {
  const { data, meta } = articleAnswerIn('en');
  const withFocus = (focus: { x: number; y: number }) => {
    const { cover } = data;
    if (cover === null) throw new Error('The example has a cover.');
    return json({ data: { ...data, cover: { ...cover, image: { ...cover.image, focus } } }, meta });
  };

  it('keep in sight what an editor marked, where a frame crops them', async () => {
    web.cms.answer(`/articles/${data.slug}`, withFocus({ x: 30, y: 12.4 }));
    const { $ } = await web.page(ARTICLE);
    expect($('.arch img').hasClass('focus-30-12')).toBe(true);
    expect($('style').text()).toContain('.focus-30-12{object-position:30% 12%}');
  });

  it('are chosen by the width of the whole picture and not of the frame that crops it', async () => {
    const { $ } = await web.page(ARTICLE);
    const { width, height } = $('.arch img').attr() ?? {};
    const factor = (1.08 * Number(width)) / Number(height);
    expect($('.arch img').attr('sizes')).toMatch(new RegExp(`, ${Number((33 * factor).toFixed(1))}rem$`));
    expect($('.arch source').attr('sizes')).toBe($('.arch img').attr('sizes'));
  });
});

describe('styles', () => {
  const sheetsOf = async (address: string) => {
    const { $ } = await web.page(address);
    return $('style')
      .toArray()
      .map((sheet) => $(sheet).text());
  };

  it.each([
    [ARTICLE, 'article', 'technique'],
    [TECHNIQUE, 'technique', 'article'],
  ])(
    'are those of the components on the page, each once, in one sheet, and its pictures’ in another: %s',
    async (address, own, other) => {
      const [ofComponents = '', ofPictures, ...others] = await sheetsOf(address);
      for (const rule of [`@layer parts{.${own}-hero{`, '.site-footer-ground{', '.sources-list{'])
        expect(ofComponents.split(rule)).toHaveLength(2);
      expect(ofComponents).not.toContain(`@layer parts{.${other}-hero{`);
      expect(ofPictures).toMatch(/^(?:\.(?:tint|focus)-[^{}]+\{[^{}]+\})+$/);
      expect(others).toEqual([]);
    },
  );

  it('are on pages of errors, too', async () => {
    expect(await sheetsOf('/en/nothing')).toEqual([expect.stringContaining('.error-scene')]);
  });
});

describe('what is not translated', () => {
  it('has its key points in its own language and direction, and their label in the reader’s', async () => {
    const { $ } = await web.page(documentAddresses('de').article);
    expect($('.key-points').attr()).toMatchObject(AMERICAN);
    expect($('.key-points h2 bdi').attr()).toMatchObject(GERMAN);
    expect($('.key-points h2').text().trim()).toBe('In Kürze');
  });

  it('numbers its steps in the reader’s language, at the edge of the text', async () => {
    const { $ } = await web.page(documentAddresses('de').article);
    expect($('.steps-number').first().attr('dir')).toBeUndefined();
    expect($('.steps-number .visually-hidden').first().attr()).toMatchObject(GERMAN);
  });

  it('warns in its own language beside a label in the reader’s, in the comparison', async () => {
    const { $ } = await web.page('/de/techniques');
    const warning = $('.technique-table td:last-child li').first();
    expect(warning.find('bdi').attr()).toMatchObject(AMERICAN);
    expect(warning.find('strong').attr('lang')).toBeUndefined();
  });
});

describe('the comparison', () => {
  it('names every cell in words that are read out where the header row is not there', async () => {
    const { $ } = await web.page('/en/techniques');
    const [, ...columns] = $('.technique-table thead th')
      .toArray()
      .map((column) => $(column).text());
    const terms = $('.technique-table tbody tr')
      .first()
      .find('.cell-term')
      .toArray()
      .map((term) => $(term));
    expect(terms.map((term) => term.text())).toEqual(columns);
    expect(terms.filter((term) => term.attr('aria-hidden') !== undefined)).toEqual([]);
  });

  it('says the pressure in a word, since the dots are for the eye', async () => {
    const { $ } = await web.page('/en/techniques');
    const cell = $('.technique-table .pressure').first();
    expect(cell.find('svg').attr('aria-hidden')).toBe('true');
    expect(cell.find('circle')).toHaveLength(4);
    expect(cell.text()).toBe('light');
  });
});

describe('lists', () => {
  const manyArticles = (total: number) => {
    const { data, meta } = articleListAnswerIn('en');
    return json({ data, meta: { ...meta, pagination: { page: 1, pageSize: 12, pageCount: 40, total } } });
  };

  it('of a topic and of a technique lead on to the list that has all', async () => {
    web.cms.answer('/articles', manyArticles(480));
    for (const [address, query] of [
      [TOPIC, `topic=${topicAnswerIn('en').data.slug}`],
      [TECHNIQUE, `technique=${swedishMassageIn('en').path.split('/').at(-1)}`],
    ] as const) {
      const { $ } = await web.page(address);
      const link = $('.further a');
      expect([link.text(), link.attr('href')]).toEqual(['All articles (480)', `/en/articles?${query}`]);
    }
  });

  it('lead no further where everything is there', async () => {
    expect((await web.page(TOPIC)).$('.further')).toHaveLength(0);
  });

  it('name the first page, the last and the neighbours where there are many', async () => {
    web.cms.answer('/articles', manyArticles(480));
    const { $ } = await web.page('/en/articles');
    const pages = $('.page-links-list li')
      .toArray()
      .map((item) => $(item).text());
    expect(pages).toEqual(['1', '2', '3', '…', '40']);
    expect($('.page-links-list li').eq(3).attr('aria-hidden')).toBe('true');
  });

  it('say what they are narrowed to, in the way to narrow them', async () => {
    const { $ } = await web.page('/en/articles?topic=lower-back-pain');
    const chosen = $('.filters summary strong');
    expect(chosen).toHaveLength(1);
    expect(chosen.text()).toBe($('h1').text());
    expect($('.filters [aria-current] ').text()).toContain(chosen.text());
  });
});
