import { DEFAULT_LOCALE, LOCALES } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';

/** Longer headers are cut: nobody lists that many languages, and parsing must stay cheap. */
const LONGEST_HEADER = 500;

/**
 * The locale that suits a reader best, by RFC 4647's lookup: the reader's ranges in order of weight, each shortened from
 * its end until one of our locales matches (`de-AT` → `de`).
 *
 * @param header the `Accept-Language` header, as it was sent
 */
export function preferredLocale(header: string | undefined): LocaleCode {
  for (const range of rangesOf(header ?? '')) {
    const match = LOCALES.find(({ code, tag }) => matches(range, code) || matches(range, tag));
    if (match !== undefined) return match.code;
  }
  return DEFAULT_LOCALE;
}

/** Language ranges, heaviest first; `q=0` means "not this one" and `*` means "anything". */
function rangesOf(header: string): string[] {
  return header
    .slice(0, LONGEST_HEADER)
    .toLowerCase()
    .split(',')
    .map((item) => {
      const [range = '', ...parameters] = item.split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { range, weight: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ range, weight }) => /^[a-z]/.test(range) && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ range }) => range);
}

function matches(range: string, code: string): boolean {
  const own = code.toLowerCase();
  return range === own || range.startsWith(`${own}-`);
}
