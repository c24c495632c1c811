import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/*
 * What English, German, French and Spanish are written with. Whole Latin-1 would be a fifth more, for letters that one name in
 * a thousand has.
 */
const LATIN =
  'U+20-7E, U+A0-A1, U+A9, U+AB, U+B0, U+B7, U+BB, U+BF-C2, U+C4, U+C6-CF, U+D1, U+D3-D4, U+D6-D7, U+D9-DC, U+DF-E2, U+E4, U+E6-EF, U+F1, U+F3-F4, U+F6, U+F9-FC, U+FF, U+152-153, U+2013-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+20AC, U+2212';
/** What Arabic is written with, the language; Persian, Urdu and others have more letters. */
const ARABIC = 'U+60C, U+61B, U+61F, U+621-63A, U+640-652, U+660-66D, U+670, U+200C-200E';
/** The weights that styles ask for. */
const WEIGHTS = { min: 400, max: 700 };

/**
 * The parts of the faces that nearly every page is set in, by the names of their files in `app/assets/faces`. What they lack
 * comes from the whole face, which browsers fetch where a page has such a letter (app/assets/styles/fonts.css).
 *
 * @typedef {object} Face
 * @property {string} source the whole face
 * @property {string} characters its part, as `unicode-range` of CSS
 */
/** @type {Readonly<Record<string, Face>>} */
export const FACES = {
  'newsreader-latin': {
    source: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
    characters: LATIN,
  },
  'newsreader-latin-italic': {
    source: '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
    characters: LATIN,
  },
  'instrument-sans-latin': {
    source: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    characters: LATIN,
  },
  'noto-naskh-arabic-arabic': {
    source: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    characters: ARABIC,
  },
  'noto-naskh-arabic-latin': {
    source: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-latin-wght-normal.woff2',
    characters: LATIN,
  },
};

/**
 * @param {Face} face
 * @returns {Promise<Buffer>} its part as WOFF2, always the same bytes
 * @throws {Error} where the whole face cannot be read
 */
export function partOf({ source, characters }) {
  return subsetFont(readFileSync(require.resolve(source)), textOf(characters), {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
  });
}

/** @param {string} ranges @returns {string} every character of a `unicode-range` */
function textOf(ranges) {
  return ranges
    .split(', ')
    .map((range) => {
      const [first = '', last = first] = range.slice(2).split('-');
      const start = Number.parseInt(first, 16);
      const length = Number.parseInt(last, 16) - start + 1;
      return Array.from({ length }, (_, offset) => String.fromCodePoint(start + offset)).join('');
    })
    .join('');
}
