import { describe, expect, it } from '@jest/globals';
import { preferredLocale } from './preferred-locale.ts';

describe('the locale of a reader', () => {
  it.each([
    ['de', 'de'],
    ['de-AT,en;q=0.5', 'de'],
    ['it,fr;q=0.4,es;q=0.7', 'es'],
    ['ar-EG', 'ar'],
    ['ja;q=0, fr', 'fr'],
    ['EN-GB', 'en'],
    ['*', 'en'],
    ['', 'en'],
    ['tlh;q=x, ;;,', 'en'],
    [undefined, 'en'],
  ])('for “%s” is %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  it('does not take Estonian for English nor Spanish', () => {
    expect(preferredLocale('est, de;q=0.1')).toBe('de');
  });
});
