import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LOCALE_CODES, localeOf } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { normalize } from '../../src/search/normalized.ts';
import { wordsOf } from '../../src/search/words.ts';

const termsOf = (text: string, locale: LocaleCode) => wordsOf(text, locale).map(({ term }) => term);
/** The stretches of a text that its words stand at. */
const stretches = (text: string, locale: LocaleCode) =>
  wordsOf(text, locale).map(({ start, end }) => text.slice(start, end));

describe('Words are the same', () => {
  it.each<[LocaleCode, string[]]>([
    ['en', ['massage', 'Massages', 'ｍａｓｓａｇｅ', 'mas\u00adsage', 'masságe']],
    ['en', ['Stretching', 'stretches', 'stretched']],
    [
      'de',
      [
        'Rückenschmerzen',
        'Rueckenschmerzen',
        'Ruckenschmerz',
        'RU\u0308CKENSCHMERZEN',
        'Rücken\u00adschmerzen',
      ],
    ],
    ['de', ['Straße', 'STRASSE', 'Strasse', 'Straßen']],
    ['de', ['neue', 'neuer', 'neues']],
    ['fr', ['épaule', 'Épaules', 'l’épaule', "l'epaule", 'lʼépaule', 'ÉPAULE']],
    ['fr', ['cœur', 'coeur']],
    ['es', ['relajación', 'relajaciones', 'relajacion', 'RELAJACIÓN']],
    ['ar', ['تدليك', 'التدليك', 'والتدليك', 'بالتدليك', 'للتدليك', 'تَدْلِيك', 'تدلـيك']],
    ['ar', ['آلام', 'الآلام', 'الام']],
    ['ar', ['رقبة', 'الرقبه', 'رقبه']],
    ['ja', ['マッサージ', 'ﾏｯｻｰｼﾞ']],
    ['ja', ['腰痛', '腰痛']],
  ])('%s: %j', (locale, spellings) => {
    for (const spelling of spellings)
      expect([spelling, termsOf(spelling, locale)]).toEqual([spelling, termsOf(spellings[0] ?? '', locale)]);
  });

  it('but not where they are others', () => {
    expect(termsOf('Quelle', 'de')).not.toEqual(termsOf('Qulle', 'de'));
    expect(termsOf('ألم', 'ar')).not.toEqual(termsOf('علم', 'ar'));
    expect(termsOf('が', 'ja')).not.toEqual(termsOf('か', 'ja'));
  });
});

describe('Words are told apart', () => {
  it('without spaces, as Japanese is written', () => {
    expect(stretches('マッサージで背中の痛みをやわらげる', 'ja')).toEqual([
      'マッサージ',
      'で',
      '背中',
      'の',
      '痛み',
      'を',
      'やわらげる',
    ]);
    // The segmenter does not know こり, and の is a word of its own.
    expect(stretches('首のこり', 'ja')).toEqual(['首', 'の', 'こり']);
  });

  it('in two scripts', () => {
    expect(termsOf('WHOのガイドライン2023年', 'ja')).toEqual(['who', 'の', 'がいどらいん', '2023', '年']);
    expect(termsOf('دليل WHO للتدليك ٢٠٢٣', 'ar')).toEqual(expect.arrayContaining(['who', 'تدليك', '2023']));
  });

  it('from punctuation, elisions and the silence of any string', () => {
    expect(stretches('Deep-Tissue/Massage (d’eau, qu’il, the body’s)', 'fr')).toEqual(
      expect.arrayContaining(['Deep', 'Tissue', 'Massage', 'eau', 'body']),
    );
    for (const text of ['', ' ', '…!?', '🙂🙂', '\0', '\ud800', '\u200b', '"* OR (NEAR', '\u0301\u0301']) {
      expect([text, wordsOf(text, 'en').filter(({ term }) => !/^[\p{L}\p{M}\p{N}]+$/u.test(term))]).toEqual([
        text,
        [],
      ]);
    }
  });
});

describe('Plain words, which the segmenter is not asked about,', () => {
  /** Where a word begins and ends by the segmenter alone; elisions are cut afterwards, so every piece lies within one of these. */
  function segmented(text: string, locale: LocaleCode): string[] {
    const segmenter = new Intl.Segmenter(localeOf(locale).tag, { granularity: 'word' });
    return Array.from(segmenter.segment(normalize(text).text))
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
  }
  const letter = fc.constantFrom(...'aézßМك٣م1日ひカ'.split(''), '\u0301', '\u064b');
  const mark = fc.constantFrom(..." .,;:!?()„“”’'-_–—/،؟\u00a0\u200d\u00ad\u0640\n".split(''), '🙂');
  const text = fc
    .array(fc.oneof({ weight: 3, arbitrary: letter }, { weight: 1, arbitrary: mark }), { maxLength: 30 })
    .map((characters) => characters.join(''));

  it('begin and end where it says', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LOCALE_CODES.filter((code) => code !== 'ja')), (any, locale) => {
        const plain = segmented(any, locale).filter((word) => /^[\p{L}\p{M}\p{N}]+$/u.test(word));
        const own = wordsOf(any, locale).map(({ start, end }) => normalize(any.slice(start, end)).text);
        for (const word of plain) {
          // Loose syllables are put together again.
          if (!/\p{Script=Hiragana}/u.test(word)) expect(own).toContain(word);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('Places of words', () => {
  it.each<[LocaleCode, string, string[]]>([
    ['de', 'Der Ru\u0308cken — 𝐒chmerz🙂 frei', ['Der', 'Ru\u0308cken', '𝐒chmerz', 'frei']],
    ['de', 'Rücken\u00adschmerz-Massage', ['Rücken\u00adschmerz', 'Massage']],
    ['ja', '肩にﾏｯｻｰｼﾞを', ['肩', 'に', 'ﾏｯｻｰｼﾞ', 'を']],
    ['ar', 'شَدُّ الرَّقَبَةِ', ['شَدُّ', 'الرَّقَبَةِ']],
    ['fr', 'l’épaule d\u200b’été', ['épaule', 'été']],
  ])('are those in the text as it was: %s %j', (locale, text, expected) => {
    expect(stretches(text, locale)).toEqual(expected);
  });
});
