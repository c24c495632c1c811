import type { Locale, LocaleCode } from '@wellspring/content-model';
import type messages from '../i18n/locales/en.json';

/** The name of an interface text. English is the list of all of them. */
export type MessageKey = keyof typeof messages;

/** What stands in the places of a message: words, numbers, or (for `parts`) anything that a component renders. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A piece of a message: words, or the name of a place that a component fills. */
export type MessagePart = { readonly words: string } | { readonly place: string };

/** Everything that the interface says in one language. */
export interface Phrasebook {
  readonly locale: Locale;
  /** The same in another language, for words to readers of that one. */
  in(code: LocaleCode): Phrasebook;
  /** The text of a message. */
  t(key: MessageKey, values?: MessageValues): string;
  /** A message in pieces, for those that have links or names inside. Places without a value are left open. */
  parts(key: MessageKey, values?: MessageValues): readonly MessagePart[];
  /** `3 January 2026`, of a calendar day or of an instant, which counts by UTC. */
  day(date: string): string;
  /** `January 2028`. */
  month(date: string): string;
  /** `50–60`. */
  range(from: number, to: number): string;
  number(value: number): string;
  /** `Swedish massage, yoga, and rest`. */
  list(items: readonly string[]): string;
  /** The same in pieces, for lists of links: separators, and the indexes of the items. */
  listParts(count: number): readonly (string | number)[];
  /** The name of another locale's language, in this language. */
  languageName(tag: string): string;
  /** Compares by the rules of the language. */
  compare(one: string, other: string): number;
}
