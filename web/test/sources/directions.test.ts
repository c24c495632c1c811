import { expect, it } from '@jest/globals';
import { styles } from './files.ts';

/** Declarations that mean a side of the screen where a side of the text is meant. */
const PHYSICAL = [
  /(?<![\w-])(?:left|right)\s*:/g,
  /(?<![\w-])(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b/g,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius\b/g,
  /(?<![\w-])(?:float|clear|text-align|text-align-last|justify-\w+)\s*:\s*(?:left|right)\b/g,
];

/** Shorthands whose second and fourth value are right and left, where the two differ. */
const FOUR_SIDES =
  /(?<![\w-])(?:margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)\s*:\s*([^;}]+)/g;

it.each(styles())('no style names left or right: $name', ({ text }) => {
  const sides = PHYSICAL.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found));
  const shorthands = [...text.matchAll(FOUR_SIDES)].filter(([, values = '']) => {
    const [, right, , left] = valuesOf(values);
    return left !== undefined && left !== right;
  });
  expect([...sides, ...shorthands.map(([found]) => found)]).toEqual([]);
});

/** The values of a shorthand; what stands in brackets is one. */
function valuesOf(text: string): string[] {
  return text.trim().match(/(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? [];
}

it('only the roles use raw colours', () => {
  const raw = styles()
    .filter(({ name }) => !/(palette|roles)\.css$/.test(name))
    // Paper is white and ink black, whatever the theme; shadows have no colour.
    .flatMap(({ name, text }) =>
      [...text.replaceAll(/@media print\s*\{[\s\S]*$/g, '').matchAll(/#[0-9a-f]{3,8}\b/gi)].map(
        ([color]) => `${name}: ${color}`,
      ),
    )
    .filter((found) => !found.startsWith('app/assets/styles/print.css'));
  expect(raw).toEqual([]);
});
