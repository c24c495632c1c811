import { load } from 'cheerio';
import { describe, expect, it } from '@jest/globals';
import { encodePath } from '@wellspring/content-model';
import type { Article, LocaleCode, Section } from '@wellspring/content-model';
import { articleAnswerIn, articleItemIn, articleListAnswerIn } from '@wellspring/content-model/examples';
import { siteWithCms } from '../harness/site-with-cms.ts';
import { SITE_URL } from '../harness/start-site.ts';
import { documentAddresses } from '../stand-in/addresses.ts';
import { json } from '../stand-in/replies.ts';
import { readAtom, readJson } from './read-feeds.ts';

const web = siteWithCms();

/** The article as every feed would give it, with changes. @returns the HTML of both formats, which is the same */
async function htmlOf(changes: Partial<Article>, locale: LocaleCode = 'en'): Promise<string> {
  const { data, meta } = articleAnswerIn(locale);
  web.cms.answer(`/articles/${data.slug}`, json({ data: { ...data, ...changes }, meta }));
  const [{ $ }, { items }] = [await readAtom(web, locale), await readJson(web, locale)];
  const html = $('entry > content').text();
  expect(items[0]?.content_html.replaceAll('\r', '')).toBe(html.replaceAll('\r', ''));
  return html;
}

describe('an entry', () => {
  it('says what a reader needs, the same in both formats', async () => {
    const { data } = articleAnswerIn('ar');
    const id = `tag:site.example,2026:article:${data.id}:ar`;
    const url = SITE_URL + encodePath(data.path);
    const author = { name: data.authors[0]?.title, url: SITE_URL + encodePath(data.authors[0]?.path ?? '') };
    const topic = data.topics[0];
    const { $ } = await readAtom(web, 'ar');
    const of = (name: string) => $(`entry > ${name}`);
    expect({
      id: of('id').text(),
      url: of('link[rel=alternate]').attr('href'),
      title: of('title').text(),
      summary: of('summary').text(),
      published: of('published').text(),
      updated: of('updated').text(),
      author: { name: of('author').children('name').text(), url: of('author').children('uri').text() },
      category: of('category').attr(),
    }).toEqual({
      id,
      url,
      title: data.title,
      summary: data.summary,
      published: data.publishedAt,
      updated: data.updatedAt,
      author,
      category: { term: topic?.id, label: topic?.title },
    });
    expect((await readJson(web, 'ar')).items[0]).toMatchObject({
      id,
      url,
      title: data.title,
      summary: data.summary,
      date_published: data.publishedAt,
      date_modified: data.updatedAt,
      authors: [author],
      tags: [topic?.title],
      language: 'ar',
      image: expect.stringMatching(/^http.*\.(?:jpe?g|png|webp)$/),
    });
  });

  it('keeps its name when its address changes', async () => {
    const before = (await readJson(web, 'en')).items[0];
    const item = { ...articleItemIn('en'), slug: 'moved', path: '/en/articles/moved' };
    const { data, meta } = articleAnswerIn('en');
    web.cms.answer('/articles', json({ ...articleListAnswerIn('en'), data: [item] }));
    web.cms.answer('/articles/moved', json({ data: { ...data, ...item }, meta }));
    const after = (await readJson(web, 'en')).items[0];
    expect(after?.id).toBe(before?.id);
    expect(after?.url).toBe(`${SITE_URL}/en/articles/moved`);
  });

  it('has the whole text, every section in order', async () => {
    const { data } = articleAnswerIn('en');
    const $ = load(await htmlOf({}));
    const words = $('body').text();
    for (const said of [...data.keyPoints, ...data.sections.flatMap(wordsIn)]) expect(words).toContain(said);
    const order = data.sections.map((section) => words.indexOf(wordsIn(section)[0] ?? ''));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect($('aside strong').text()).toBe('Emergency: Get help now');
    expect(
      $('h2')
        .toArray()
        .map((heading) => $(heading).text()),
    ).toEqual([
      'In short',
      'Where the pain comes from',
      'Techniques that are often used',
      'Five quiet minutes',
      'Sources',
    ]);
    expect(
      $('ol > li > p > strong')
        .toArray()
        .map((title) => $(title).text()),
    ).toEqual(['Lie down', 'Breathe']);
    expect($('blockquote').attr()).toMatchObject({ lang: 'de', dir: 'auto' });
  });

  it('has pictures with their words and their size', async () => {
    const $ = load(await htmlOf({}));
    const pictures = $('figure img')
      .toArray()
      .map((image) => $(image).attr());
    expect(pictures.map((image) => image?.['alt'])).toEqual([
      'Two hands resting on a back',
      'A spine drawn as a row of dots',
    ]);
    for (const image of pictures) {
      expect(image).toMatchObject({
        width: expect.stringMatching(/^\d+$/),
        height: expect.stringMatching(/^\d+$/),
      });
      expect(Number(image?.['width'])).toBeLessThanOrEqual(1280);
    }
    expect($('figcaption').first().text()).not.toBe('');
  });

  it('leads everywhere by whole addresses, and to its own places on the page', async () => {
    const links = [
      ['/de/topics/rücken?x=1#über', `${SITE_URL}/de/topics/r%C3%BCcken?x=1#%C3%BCber`],
      ['#source-who-2023', `${SITE_URL}${documentAddresses('en').article}#source-who-2023`],
      ['#five-quiet-minutes', `${SITE_URL}${documentAddresses('en').article}#five-quiet-minutes`],
      ['https://example.org/ä', 'https://example.org/ä'],
      ['mailto:nobody@example.org', 'mailto:nobody@example.org'],
    ] as const;
    const children = links.map(([url]) => ({
      type: 'link' as const,
      url,
      children: [{ type: 'text' as const, text: url }],
    }));
    const $ = load(
      await htmlOf({ sections: [{ type: 'prose', key: 'p', blocks: [{ type: 'paragraph', children }] }] }),
    );
    expect(
      $('p > a')
        .toArray()
        .map((link) => $(link).attr('href'))
        .slice(-links.length),
    ).toEqual(links.map(([, address]) => address));
    for (const attribute of ['href', 'src']) {
      const addresses = $(`[${attribute}]`)
        .toArray()
        .map((element) => $(element).attr(attribute) ?? '');
      expect(addresses.filter((address) => !/^(https?:\/\/|mailto:)/.test(address))).toEqual([]);
    }
    expect($('[id], [class], [style]')).toHaveLength(0);
  });

  it('says first that its original has changed, and how it was corrected', async () => {
    const $ = load(await htmlOf({}, 'ar'));
    const first = $('body > div > p').first();
    expect(first.find('a').attr('href')).toBe(SITE_URL + documentAddresses('en').article);
    expect($('body > div > p').eq(1).text()).toContain(articleAnswerIn('ar').data.updates[0]?.text);
  });
});

/** What a section says, piece by piece. */
function wordsIn(section: Section): string[] {
  const strings = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(strings);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, part]) =>
      ['text', 'title', 'heading', 'caption'].includes(name) && typeof part === 'string' && part.trim() !== ''
        ? [part.trim()]
        : strings(part),
    );
  };
  return strings(section).filter((words) => words !== section.type);
}
