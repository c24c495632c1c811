import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FACES, partOf } from '../scripts/faces.mjs';
import { WEB_DIR } from './harness/folders.ts';

/** The ranges of each file, by its address in the sheet, as `unicode-range` lists them. */
const RANGES = new Map(
  readFileSync(join(WEB_DIR, 'app/assets/styles/fonts.css'), 'utf8')
    .split('@font-face')
    .map((rule) => [
      /url\('([^']+)'\)/.exec(rule)?.[1],
      /unicode-range:([^;]+);/
        .exec(rule)?.[1]
        ?.split(',')
        .map((range) => range.trim()) ?? [],
    ]),
);

/** The first and last character of a range, such as `U+20-7E` or `U+A9`. */
function endsOf(range: string): readonly [number, number] {
  const [first = '', last = first] = range.slice(2).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

describe.each(Object.entries(FACES))('%s', (name, face) => {
  const characters = face.characters.split(', ');

  it('is what its script makes of the whole face', async () => {
    const made = readFileSync(join(WEB_DIR, `app/assets/faces/${name}.woff2`));
    expect((await partOf(face)).equals(made)).toBe(true);
  });

  it('is asked for where a page has its characters, and the whole face only for others', () => {
    expect(RANGES.get(`~/assets/faces/${name}.woff2`)).toEqual(characters);
    const others = RANGES.get(face.source)?.map(endsOf) ?? [];
    expect(others.length).toBeGreaterThan(0);
    const shared = characters
      .map(endsOf)
      .filter(([first, last]) => others.some(([from, to]) => first <= to && from <= last));
    expect(shared).toEqual([]);
  });
});
