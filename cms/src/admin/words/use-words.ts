import { useIntl } from 'react-intl';
import { en } from './en.ts';
import type { Words } from './en.ts';
import { PREFIX } from './index.ts';

/** Our words in the language of the interface; English where a language has none. */
export function useWords(): (key: keyof Words, values?: Readonly<Record<string, string>>) => string {
  const { formatMessage } = useIntl();
  return (key, values) => formatMessage({ id: `${PREFIX}${key}`, defaultMessage: en[key] }, values);
}
