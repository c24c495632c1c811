import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { WEB_DIR } from './harness/folders.ts';
import { styles } from './sources/files.ts';

/** The declarations of a sheet of custom properties. */
function valuesOf(sheet: string): Map<string, string> {
  const css = readFileSync(join(WEB_DIR, 'app/assets/styles', sheet), 'utf8');
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const PALETTE = valuesOf('palette.css');
const ROLES = valuesOf('roles.css');

type Theme = 'light' | 'dark';

/** A role's colour in a theme, as `#rrggbb`. */
function colourOf(value: string, theme: Theme): string {
  const pair = /^light-dark\((.+?),\s*(.+)\)$/.exec(value);
  if (pair !== null) return colourOf(pair[theme === 'light' ? 1 : 2] ?? '', theme);
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (name === undefined) return value.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const given = ROLES.get(name) ?? PALETTE.get(name);
  if (given === undefined) throw new Error(`There is no colour ${name}.`);
  return colourOf(given, theme);
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is no colour.`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const SURFACES = [
  'surface',
  'raised',
  'sunk',
  'tip-surface',
  'caution-surface',
  'emergency-surface',
  'marked',
  'selected',
];

/** Words on what they stand on. */
const WORDS = [
  ...SURFACES.flatMap((surface) => ['text', 'link'].map((words) => [words, surface] as const)),
  ...['surface', 'raised', 'sunk', 'tip-surface', 'marked'].map((surface) => ['quiet', surface] as const),
  ...['surface', 'raised', 'sunk', 'caution-surface', 'emergency-surface', 'marked'].map(
    (surface) => ['accent', surface] as const,
  ),
  ['text', 'shape'] as const,
  ['deep-text', 'deep-surface'] as const,
  ['deep-quiet', 'deep-surface'] as const,
  ['deep-chosen-text', 'deep-chosen'] as const,
];

/** Signs and outlines that carry meaning. */
const SIGNS = [
  ...SURFACES.map((surface) => ['focus', surface] as const),
  ...['surface', 'raised', 'sunk'].map((surface) => ['outline', surface] as const),
  ['accent', 'surface'] as const,
  ['deep-focus', 'deep-surface'] as const,
  ['mark', 'surface'] as const,
  ['mark-sun', 'mark'] as const,
  ['deep-mark', 'deep-surface'] as const,
  ['deep-mark-sun', 'deep-mark'] as const,
  ['deep-chosen', 'deep-surface'] as const,
];

/** What divides and decorates, and says nothing that is not said in words as well. */
const DECORATION = [
  'line',
  'line-strong',
  'shadow',
  'veil',
  'deep-line',
  'shape',
  'shape-strong',
  'shape-hover',
  'dot-off',
];

it('every role is held to a contrast, or decorates', () => {
  const held = new Set([...WORDS, ...SIGNS].flat());
  const roles = [...ROLES.keys()].map((name) => name.slice(2));
  expect(roles.filter((role) => !held.has(role) && !DECORATION.includes(role))).toEqual([]);
  expect(DECORATION.filter((role) => !roles.includes(role))).toEqual([]);
});

it('the roles alone know the palette', () => {
  const raw = [...PALETTE.keys()];
  const others = styles().filter(({ name }) => !/(palette|roles)\.css$/.test(name));
  expect(others).not.toHaveLength(0);
  expect(
    others.flatMap(({ name, text }) =>
      raw.filter((colour) => text.includes(`var(${colour})`)).map((colour) => `${name}: ${colour}`),
    ),
  ).toEqual([]);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const contrastOf = (one: string, other: string) =>
    contrast(colourOf(`var(--${one})`, theme), colourOf(`var(--${other})`, theme));

  it.each(WORDS)('%s can be read on %s', (words, surface) => {
    expect(contrastOf(words, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SIGNS)('%s can be seen on %s', (sign, surface) => {
    expect(contrastOf(sign, surface)).toBeGreaterThanOrEqual(3);
  });
});
