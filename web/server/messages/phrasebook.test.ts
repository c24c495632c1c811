import { describe, expect, it } from '@jest/globals';
import { phrasebookOf } from './phrasebook.ts';

describe('a phrasebook', () => {
  it('says dates, ranges and lists as its language does', () => {
    expect(phrasebookOf('en').day('2026-01-03')).toBe('January 3, 2026');
    expect(phrasebookOf('de').day('2026-01-03T23:30:00.000Z')).toBe('3. Januar 2026');
    expect(phrasebookOf('ja').month('2028-07-02')).toBe('2028年7月');
    expect(phrasebookOf('en').range(50, 60)).toBe('50–60');
    // As often as it is asked, and never what was said of something else.
    expect([50, 50, 5].map((from) => phrasebookOf('en').range(from, 60))).toEqual(['50–60', '50–60', '5–60']);
    expect(phrasebookOf('en').range(50, 50)).toBe('50');
    expect(phrasebookOf('es').list(['a', 'b', 'c'])).toBe('a, b y c');
  });

  it('writes Arabic with Latin digits and the Gregorian calendar', () => {
    expect(phrasebookOf('ar').day('2026-01-03')).toBe('3 يناير 2026');
    expect(phrasebookOf('ar').t('article.minutes', { minutes: 4 })).toMatch(/4/);
  });

  it('leaves places open for components', () => {
    expect(phrasebookOf('en').parts('article.by')).toEqual([{ words: 'By ' }, { place: 'names' }]);
  });

  it('gives lists of links in pieces', () => {
    expect(phrasebookOf('en').listParts(3)).toEqual([0, ', ', 1, ', and ', 2]);
  });

  it('names languages', () => {
    expect(phrasebookOf('de').languageName('ja')).toBe('Japanisch');
  });
});
