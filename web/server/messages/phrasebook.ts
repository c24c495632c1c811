import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALE_CODES, localeOf } from '@wellspring/content-model';
import type { Locale, LocaleCode } from '@wellspring/content-model';
import type { MessageKey, MessagePart, MessageValues, Phrasebook } from '../../shared/phrasebook.ts';
import { CATALOGS } from './catalogs.ts';
import { remembering } from './remembering.ts';

const books = new Map<LocaleCode, Phrasebook>();

/** The phrasebook of a locale; its messages are compiled once per process. */
export function phrasebookOf(code: LocaleCode): Phrasebook {
  const known = books.get(code);
  if (known !== undefined) return known;
  const book = createPhrasebook(localeOf(code));
  books.set(code, book);
  return book;
}

/** Compiles every language ahead of the first reader. */
export function compilePhrasebooks(): void {
  for (const code of LOCALE_CODES) phrasebookOf(code);
}

function createPhrasebook(locale: Locale): Phrasebook {
  const messages = compile(locale);
  const formats = createFormats(locale);
  return {
    locale,
    in: phrasebookOf,
    t: (key, values) => text(messages[key], values),
    parts: (key, values = {}) => pieces(messages[key], values),
    day: remembering((date: string) => formats.day.format(new Date(date))),
    month: remembering((date: string) => formats.month.format(new Date(date))),
    range: remembering((from: number, to: number) =>
      from === to ? formats.number.format(from) : formats.number.formatRange(from, to),
    ),
    number: (value) => formats.number.format(value),
    list: (items) => formats.list.format(items),
    listParts: (count) => listPieces(formats.list, count),
    languageName: remembering((tag: string) => formats.languages.of(tag) ?? tag),
    compare: (one, other) => formats.collator.compare(one, other),
  };
}

/** A message without places needs no formatter. */
type Compiled = string | IntlMessageFormat;

function compile(locale: Locale): Readonly<Record<MessageKey, Compiled>> {
  const compiled = Object.entries(CATALOGS[locale.code]).map(([key, message]) => [
    key,
    message.includes('{')
      ? new IntlMessageFormat(message, locale.intl, undefined, { ignoreTag: true })
      : message,
  ]);
  return Object.fromEntries(compiled);
}

function createFormats({ intl }: Locale) {
  return {
    day: new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(intl, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    number: new Intl.NumberFormat(intl),
    list: new Intl.ListFormat(intl, { type: 'conjunction' }),
    languages: new Intl.DisplayNames(intl, { type: 'language', languageDisplay: 'standard' }),
    collator: new Intl.Collator(intl, { numeric: true }),
  };
}

function text(message: Compiled, values: MessageValues | undefined): string {
  return typeof message === 'string' ? message : String(message.format(values));
}

function pieces(message: Compiled, values: MessageValues): MessagePart[] {
  if (typeof message === 'string') return [{ words: message }];
  const places = new Proxy(values, {
    has: () => true,
    get: (given, name) =>
      typeof name === 'string' && !(name in given) ? { place: name } : Reflect.get(given, name),
  });
  return message
    .formatToParts<{ place: string }>(places)
    .map(({ value }) =>
      typeof value === 'object' && value !== null && 'place' in value ? value : { words: String(value) },
    );
}

/** Formats the indexes in place of the items and takes them out again. */
function listPieces(format: Intl.ListFormat, count: number): (string | number)[] {
  const indexes = Array.from({ length: count }, (_, index) => String(index));
  return format.formatToParts(indexes).map(({ type, value }) => (type === 'element' ? Number(value) : value));
}
