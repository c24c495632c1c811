import { useIntl } from 'react-intl';
import { en } from './en.ts';
import type { Words } from './en.ts';
import { PREFIX } from './index.ts';

/** Puts a message into the language of the interface; English where that has none. */
export type Say = (key: keyof Words, values?: Readonly<Record<string, string | number>>) => string;

/** Our words in the language of the interface. */
export function useWords(): Say {
  const { formatMessage } = useIntl();
  return (key, values) => formatMessage({ id: `${PREFIX}${key}`, defaultMessage: en[key] }, values);
}

/** A message by a name that is put together, such as `outcome.` and an outcome; undefined where there is none. */
export function keyOf(name: string): keyof Words | undefined {
  return isKey(name) ? name : undefined;
}

function isKey(name: string): name is keyof Words {
  return Object.hasOwn(en, name);
}

/** An instant, as the interface writes it. */
export function useInstant(): (instant: string) => string {
  const { formatDate } = useIntl();
  return (instant) => formatDate(instant, { dateStyle: 'medium', timeStyle: 'medium' });
}
