import { describe, expect, it } from '@jest/globals';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import {
  addressesOfDocument,
  addressesOfPage,
  fallbackPath,
  hreflangOfDocument,
  languagesOfDocument,
} from './languages.ts';

const SITE = 'https://example.org';
const english = articleAnswerIn('en').meta;
const german = articleAnswerIn('de').meta;
const ARTICLE = { kind: 'article', sourceLocale: 'en' } as const;

describe('the languages of a document', () => {
  it('lead to the editions, and honestly to the fallback where there is none', () => {
    const choices = languagesOfDocument('en', english.alternates, fallbackPath('article'));
    expect(choices.map(({ code, state, shownIn }) => [code, state, shownIn])).toEqual([
      ['en', 'current', null],
      ['de', 'fallback', 'en'],
      ['fr', 'fallback', 'en'],
      ['es', 'fallback', 'en'],
      ['ar', 'translated', null],
      ['ja', 'fallback', 'en'],
    ]);
    expect(choices[1]?.path).toBe('/de/articles/relieving-back-pain');
    expect(choices[4]?.path).toBe('/ar/articles/تخفيف-آلام-الظهر-بالتدليك');
  });

  it('lead nowhere where not even the fallback exists', () => {
    const onlyArabic = english.alternates.filter(({ locale }) => locale === 'ar');
    const choices = languagesOfDocument('ar', onlyArabic, fallbackPath('article'));
    expect(choices.find(({ code }) => code === 'de')).toMatchObject({ state: 'none', path: null });
  });
});

describe('the addresses of a document', () => {
  it('name every indexable edition and the source', () => {
    expect(addressesOfDocument(SITE, english, ARTICLE)).toEqual({
      canonical: `${SITE}/en/articles/relieving-back-pain`,
      isIndexable: true,
      alternates: [
        { hreflang: 'en-US', href: `${SITE}/en/articles/relieving-back-pain` },
        { hreflang: 'ar', href: expect.stringMatching(/\/ar\/articles\/%D8%AA/) },
        { hreflang: 'x-default', href: `${SITE}/en/articles/relieving-back-pain` },
      ],
    });
  });

  it('are none on a fallback page', () => {
    expect(addressesOfDocument(SITE, german, ARTICLE)).toEqual({
      canonical: null,
      alternates: [],
      isIndexable: false,
    });
  });

  it('leave out what search engines must not show', () => {
    const alternates = english.alternates.map((edition) => ({
      ...edition,
      indexable: edition.locale === 'en',
    }));
    const meta = { ...english, alternates };
    const links = addressesOfDocument(SITE, meta, { kind: 'article', sourceLocale: 'ar' }).alternates;
    expect(links.map(({ hreflang }) => hreflang)).toEqual(['en-US']);
    expect(addressesOfDocument(SITE, { ...english, indexable: false }, ARTICLE).alternates).toEqual([]);
  });

  it('name the same page for all others on every page of a person, who comes from no language', () => {
    const others = (['en', 'ar'] as const).map((sourceLocale) =>
      hreflangOfDocument(SITE, english.alternates, { kind: 'author', sourceLocale }).at(-1),
    );
    expect(others).toEqual([
      { hreflang: 'x-default', href: `${SITE}/en/articles/relieving-back-pain` },
      { hreflang: 'x-default', href: `${SITE}/en/articles/relieving-back-pain` },
    ]);
  });

  it('are reciprocal for pages that every language has', () => {
    const links = (['en', 'ar'] as const).map(
      (code) => addressesOfPage(SITE, code, (locale) => `/${locale}/body`).alternates,
    );
    expect(links[0]).toEqual(links[1]);
    expect(links[0]).toHaveLength(7);
  });
});
