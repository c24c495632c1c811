import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup/paths.mjs';

/** As much longer as German and French are than English where it is short. */
const GROWTH = 0.4;

/** Accents of Latin-1, which the shipped faces have: another face would have other widths. */
const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'å', c: 'ç', e: 'é', i: 'î', n: 'ñ', o: 'ö', u: 'ü', y: 'ý' },
  ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', U: 'Ü', Y: 'Ý' },
};

/** @returns the interface messages of the site in English, as ICU MessageFormat, by key */
export function englishMessages(): ReadonlyMap<string, string> {
  const file = join(root, 'web/i18n/locales/en.json');
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${file} holds no messages.`);
  return new Map(Object.entries(parsed).map(([key, message]) => [key, String(message)]));
}

/** A message as a language might say it that is longer, and accented; brackets show where one begins and ends. */
export function pseudoMessage(message: string): string {
  return `[${pseudoWords(message)}]`;
}

function pseudoWords(message: string): string {
  return message
    .split(/(\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})/)
    .map((part) => (part.startsWith('{') ? pseudoPlace(part) : part.replaceAll(/\p{L}+/gu, grown)))
    .join('');
}

/** Names of places stay; the words of a plural do not. */
function pseudoPlace(place: string): string {
  const inside = place.slice(1, -1);
  return `{${inside.replaceAll(/\{((?:[^{}]|\{[^{}]*\})*)\}/g, (_, words: string) => `{${pseudoWords(words)}}`)}}`;
}

function grown(word: string): string {
  const accented = [...word].map((letter) => ACCENTED[letter] ?? letter).join('');
  return accented + accented.slice(-Math.ceil(word.length * GROWTH)).toLowerCase();
}
