import { localeOf } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';

/** The attributes of words that may be in another language than what surrounds them: none where they are in the same. */
export interface WordsAttributes {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Gives the attributes of words in a locale, on the page that is being rendered. */
export function useForeignWords(): (code: LocaleCode) => WordsAttributes {
  const { locale } = usePhrasebook();
  return (code) => {
    if (code === locale.code) return {};
    const { tag, direction } = localeOf(code);
    return { lang: tag, dir: direction };
  };
}

/**
 * The attributes of interface words inside a text that may be in another language: a screen reader would read them in
 * the voice of that text (WCAG 2.2, 3.1.2).
 */
export function useOwnWords(): Required<WordsAttributes> {
  const { locale } = usePhrasebook();
  return { lang: locale.tag, dir: locale.direction };
}
