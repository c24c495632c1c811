import { describe, expect, it } from '@jest/globals';
import type { LocaleCode } from '@wellspring/content-model';
import type { SeedState } from '../../src/seed/format/states.ts';
import type { SeedDocument, SeedVersion } from '../../src/seed/seed-document.ts';
import { timelineOf } from '../../src/seed/timeline.ts';

const OPENING = '2026-01-03T09:00:00.000Z';

function version(
  locale: LocaleCode,
  firstPublishedAt?: string,
  more: Partial<SeedVersion> = {},
): SeedVersion {
  return {
    file: `articles/x/${locale}.md`,
    locale,
    words: {},
    slug: 'x',
    firstPublishedAt,
    translatedAt: undefined,
    lastUpdateOn: undefined,
    ...more,
  };
}

function documentOf(
  versions: readonly (readonly [SeedState, SeedVersion])[],
  earlier?: SeedVersion,
): SeedDocument {
  return {
    kind: 'article',
    key: 'x',
    folder: 'articles/x',
    sourceLocale: 'en',
    states: new Map(versions.map(([state, { locale }]) => [locale, state])),
    shared: {},
    versions: new Map(versions.map(([, one]) => [one.locale, one])),
    earlier,
  };
}

const told = (document: SeedDocument) =>
  timelineOf(document, OPENING).map(
    ({ version: { locale }, to, at, isEarlier }) =>
      `${locale} ${to} ${at.slice(0, 16)}${isEarlier ? ' earlier' : ''}`,
  );

describe('The timeline of a document', () => {
  it('begins with the source, dated by its file, and ends with drafts', () => {
    const document = documentOf([
      ['draft', version('es')],
      ['withdrawn', version('fr', '2026-02-01T08:00:00.000Z')],
      ['published', version('de', '2026-01-20T08:00:00.000Z')],
      ['published', version('en', '2026-01-10T09:00:00.000Z')],
    ]);
    expect(told(document)).toEqual([
      'en publish 2026-01-10T09:00',
      'de publish 2026-01-20T08:00',
      'fr withdraw 2026-02-01T08:00',
      'es draft 2026-01-03T09:00',
    ]);
  });

  it('publishes outdated translations of the earlier source, then the source on the day of its last update', () => {
    const document = documentOf(
      [
        ['published', version('en', '2026-02-04T09:00:00.000Z', { lastUpdateOn: '2026-07-14' })],
        ['outdated', version('fr', '2026-02-18T08:00:00.000Z')],
        ['published', version('de', '2026-07-21T07:30:00.000Z')],
      ],
      version('en', '2026-02-04T09:00:00.000Z'),
    );
    expect(told(document)).toEqual([
      'en publish 2026-02-04T09:00 earlier',
      'fr publish 2026-02-18T08:00',
      'en publish 2026-07-14T09:00',
      'de publish 2026-07-21T07:30',
    ]);
  });

  it('changes a source without updates thirty days after its first publication', () => {
    const document = documentOf(
      [
        ['published', version('en', '2026-02-04T09:00:00.000Z')],
        ['outdated', version('fr', '2026-02-18T08:00:00.000Z')],
      ],
      version('en', '2026-02-04T09:00:00.000Z'),
    );
    expect(told(document).at(-1)).toBe('en publish 2026-03-06T09:00');
  });

  it('first publishes a source that was updated without its updates and without later reviews', () => {
    const words = {
      updates: [{ on: '2026-05-19' }],
      reviews: [{ on: '2026-04-10' }, { on: '2026-05-18' }],
    };
    const source = version('en', '2026-04-14T09:00:00.000Z', { lastUpdateOn: '2026-05-19', words });
    const steps = timelineOf(documentOf([['published', source]]), OPENING);
    expect(steps.map(({ version: { words: said } }) => said)).toEqual([
      { updates: [], reviews: [{ on: '2026-04-10' }] },
      words,
    ]);
  });

  it('dates what has no date by its translation, else by the opening', () => {
    const document = documentOf([
      ['published', version('en')],
      ['published', version('de', undefined, { translatedAt: '2026-01-05T09:00:00.000Z' })],
    ]);
    expect(told(document)).toEqual(['en publish 2026-01-03T09:00', 'de publish 2026-01-05T09:00']);
  });
});
