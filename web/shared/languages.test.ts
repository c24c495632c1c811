import { describe, expect, it } from '@jest/globals';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { addressesOfDocument, addressesOfPage, fallbackPath, languagesOfDocument } from './languages.ts';

const SITE = 'https://example.org';
const english = articleAnswerIn('en').meta;
const german = articleAnswerIn('de').meta;

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
    expect(addressesOfDocument(SITE, english, '/en/articles/relieving-back-pain')).toEqual({
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
    expect(addressesOfDocument(SITE, german, '/')).toEqual({
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
    const links = addressesOfDocument(SITE, { ...english, alternates }, undefined).alternates;
    expect(links.map(({ hreflang }) => hreflang)).toEqual(['en-US']);
    expect(addressesOfDocument(SITE, { ...english, indexable: false }, '/').alternates).toEqual([]);
  });

  it('are reciprocal for pages that every language has', () => {
    const links = (['en', 'ar'] as const).map(
      (code) => addressesOfPage(SITE, code, (locale) => `/${locale}/body`).alternates,
    );
    expect(links[0]).toEqual(links[1]);
    expect(links[0]).toHaveLength(7);
  });
});
