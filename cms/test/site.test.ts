import { beforeAll, describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import type { LocaleCode, Site } from '@wellspring/content-model';
import { siteAnswerIn } from '@wellspring/content-model/examples';
import { siteInput } from './examples/strapi-input.ts';
import { expectContracted } from './harness/contract.ts';
import { Refused } from './harness/editor.ts';
import type { Fields } from './harness/editor.ts';
import { openNewsroom } from './harness/newsroom.ts';

const room = openNewsroom();
let id: string;

const inWords = ({ id: _id, publishedAt: _first, updatedAt: _last, ...words }: Site) => words;
const refusals = async (fields: Fields): Promise<Readonly<Record<string, string>>> => {
  const refused: unknown = await room.editor
    .publish('site', id, 'en', fields)
    .catch((error: unknown) => error);
  if (refused instanceof Refused) return refused.fields;
  throw new Error('It was published.', { cause: refused });
};
const statuses = (more = '') =>
  Promise.all(
    LOCALE_CODES.map(
      async (locale) => expectContracted('site', await room.cms.api(`/site?locale=${locale}${more}`)).status,
    ),
  );
const everywhere = (status: number) => LOCALE_CODES.map(() => status);

describe('What the publication says of itself', () => {
  beforeAll(async () => {
    expect(await statuses()).toEqual(everywhere(404));
    id = await room.editor.create('site', 'en', siteInput(siteAnswerIn('en').data));
  });

  it('is refused with every reason at once', async () => {
    const wrong = {
      name: '',
      contactEmail: 'nobody',
      social: [{ label: '', url: 'javascript:alert(1)' }],
    };
    expect(await refusals(wrong)).toEqual({
      name: 'Give the publication a name.',
      contactEmail: 'Give a full e-mail address, name@example.org.',
      'social.0.label': 'Say where the link leads.',
      'social.0.url': 'Give a full web address, https://…',
    });
    expect(await statuses()).toEqual(everywhere(404));
  });

  it('is read in its languages, and elsewhere in the fallback; what languages share is the original’s', async () => {
    const { editor, reader } = room;
    await editor.save('site', id, 'en', siteInput(siteAnswerIn('en').data));
    await editor.publish('site', id, 'en');
    await editor.save('site', id, 'ar', siteInput(siteAnswerIn('ar').data));
    await editor.publish('site', id, 'ar');
    for (const locale of LOCALE_CODES) {
      const { data, meta } = await reader.site(locale);
      const example = siteAnswerIn(locale);
      expect(inWords(data)).toEqual(inWords(example.data));
      expect(meta).toEqual(example.meta);
    }
    expect(await statuses('&fallback=none')).toEqual(
      LOCALE_CODES.map((code) => (code === 'en' || code === 'ar' ? 200 : 404)),
    );
  });

  it('is shared by all languages only on the original', async () => {
    const refused: unknown = await room.editor
      .save('site', id, 'ar', { contactEmail: 'other@example.org' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect((await room.reader.site('ar')).data.contact.mail).toBe('editor@wellspring.example');
  });

  it('makes every page of its languages stale, and those that fall back to them', async () => {
    const { editor, reader, cms } = room;
    const { meta } = await reader.changes({ after: 'latest' });
    await editor.publish('site', id, 'en', { tagline: 'Another' });
    const { data } = await reader.changes({ after: meta.cursor });
    const lists = (locales: readonly LocaleCode[]) => locales.map((locale) => `list:site:${locale}`);
    expect(data).toMatchObject([
      {
        type: 'document.published',
        kind: 'site',
        locale: 'en',
        paths: ['/en'],
        tags: expect.arrayContaining([`document:${id}`, ...lists(LOCALE_CODES)]),
      },
    ]);
    expect((await cms.api('/site?locale=de')).headers.get('cache-tag')?.split(',')).toEqual(
      expect.arrayContaining(lists(['de', 'en'])),
    );
  });

  it('is in the index, and nowhere in the search', async () => {
    const { reader } = room;
    const { data } = await reader.index({ kind: 'site' });
    expect(data.map(({ locale, path }) => `${locale} ${path}`).sort()).toEqual(['ar /ar', 'en /en']);
    expect((await reader.search('Exampleton', 'en')).data).toEqual([]);
    expect((await reader.locales()).data.find(({ code }) => code === 'ar')?.editions.site).toBe(1);
  });

  it('can be taken back, language by language', async () => {
    const { editor, reader } = room;
    await editor.withdraw('site', id, 'ar');
    expect((await reader.site('ar')).meta).toMatchObject({
      servedLocale: 'en',
      fallback: { reason: 'withdrawn' },
    });
    await editor.withdraw('site', id, 'en');
    expect(await statuses()).toEqual(everywhere(410));
  });
});
