import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '@wellspring/content-model';
import { CATALOGS } from '../../server/messages/catalogs.ts';
import { sourcesIn } from './files.ts';

const KEYS = Object.keys(CATALOGS.en);
const CODE = sourcesIn(['app', 'server', 'shared'], /\.(ts|vue)$/)
  .map(({ text }) => text)
  .join('\n');

/** Beginnings of messages whose names are put together: t(`region.${region}`) names every `region.…`. */
const BEGINNINGS = [...CODE.matchAll(/`([a-z][\w.-]*\.)\$\{/gi)].map(([, beginning = '']) => beginning);

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** A choice of a message: by number (plural) or by word. */
interface Choice {
  readonly name: string;
  readonly options: readonly string[];
  readonly isPlural: boolean;
}

function read(message: string, intl: string): { names: string[]; choices: Choice[] } {
  const parts = everyPart(new IntlMessageFormat(message, intl, undefined, { ignoreTag: true }).getAst());
  const choices = parts.flatMap((part) =>
    'options' in part
      ? [{ name: part.value, options: Object.keys(part.options), isPlural: 'pluralType' in part }]
      : [],
  );
  // 0 is literal text, 7 the number sign of a plural; everything else has a name.
  const names = parts.flatMap((part) => (part.type !== 0 && 'value' in part ? [part.value] : []));
  return { names: [...new Set(names)].sort(), choices };
}

function everyPart(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [
    part,
    ...('options' in part ? Object.values(part.options).flatMap(({ value }) => everyPart(value)) : []),
  ]);
}

it('every message is said somewhere', () => {
  const isSaid = (key: string) =>
    CODE.includes(`'${key}'`) ||
    CODE.includes(`"${key}"`) ||
    BEGINNINGS.some((beginning) => key.startsWith(beginning));
  expect(KEYS.filter((key) => !isSaid(key))).toEqual([]);
});

describe.each(LOCALES)('the messages in $englishName', ({ code, intl }) => {
  const catalog: Readonly<Record<string, string>> = CATALOGS[code];

  it('are the same as in English, none missing, none left over, none empty', () => {
    expect(Object.keys(catalog)).toEqual(KEYS);
    expect(KEYS.filter((key) => (catalog[key] ?? '').trim() === '')).toEqual([]);
  });

  it('compile, with the places that they have in English', () => {
    const namesIn = (messages: Readonly<Record<string, string>>) =>
      Object.fromEntries(KEYS.map((key) => [key, read(messages[key] ?? '', intl).names]));
    expect(namesIn(catalog)).toEqual(namesIn(CATALOGS.en));
  });

  it('have every plural that the language has for the numbers of a page', () => {
    const rules = new Intl.PluralRules(intl);
    const needed = new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)));
    const incomplete = KEYS.filter((key) =>
      read(catalog[key] ?? '', intl).choices.some(
        ({ isPlural, options }) => isPlural && [...needed].some((category) => !options.includes(category)),
      ),
    );
    expect(incomplete).toEqual([]);
  });

  it('choose by number wherever they do in English', () => {
    const plurals = (messages: Readonly<Record<string, string>>) =>
      KEYS.filter((key) => read(messages[key] ?? '', intl).choices.some(({ isPlural }) => isPlural));
    expect(plurals(catalog)).toEqual(plurals(CATALOGS.en));
  });
});

it('no separator stands beside digits in Arabic, where a dot in the middle reads as a zero', () => {
  expect(Object.values(CATALOGS.ar).filter((message) => message.includes('·'))).toEqual([]);
});
