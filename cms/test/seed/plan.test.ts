import { describe, expect, it } from '@jest/globals';
import type { LocaleCode } from '@wellspring/content-model';
import type { SeedState } from '../../src/seed/format/states.ts';
import { decide, planFor } from '../../src/seed/publish/plan.ts';
import type { SeedDocument, SeedVersion } from '../../src/seed/seed-document.ts';
import { timelineOf } from '../../src/seed/timeline.ts';

describe('A version of the seed', () => {
  it.each([
    ['is created where nothing is', undefined, undefined, 'create'],
    ['is left alone where an editor made one', undefined, 'a', 'not-ours'],
    ['stays deleted', { seed: 'now', stored: 'a' }, undefined, 'deleted'],
    ['stays as an editor left it', { seed: 'before', stored: 'a' }, 'b', 'edited'],
    ['is unchanged while its file is', { seed: 'now', stored: 'a' }, 'a', 'unchanged'],
    ['is updated when its file changed', { seed: 'before', stored: 'a' }, 'a', 'update'],
  ])('%s', (_what, record, stored, decision) => {
    expect(decide({ seed: 'now', record, stored })).toBe(decision);
  });
});

const STATES: readonly (readonly [LocaleCode, SeedState])[] = [
  ['en', 'published'],
  ['fr', 'outdated'],
  ['de', 'published'],
];

/** A plan for a document with an earlier source. `before`: what is known of a version; absent where it is not there yet. */
function plan(before: Partial<Record<LocaleCode, 'same' | 'changed' | 'edited' | 'deleted'>>) {
  const version = (locale: LocaleCode): SeedVersion => ({
    file: `articles/x/${locale}.md`,
    locale,
    words: {},
    slug: 'x',
    firstPublishedAt: '2026-02-01T09:00:00.000Z',
    translatedAt: undefined,
    lastUpdateOn: undefined,
  });
  const document: SeedDocument = {
    kind: 'article',
    key: 'x',
    folder: 'articles/x',
    sourceLocale: 'en',
    states: new Map(STATES),
    shared: {},
    versions: new Map(STATES.map(([locale]) => [locale, version(locale)])),
    earlier: version('en'),
  };
  const known = STATES.flatMap(([locale]) => (before[locale] === undefined ? [] : [locale]));
  const record = {
    documentId: 'id',
    versions: Object.fromEntries(
      known.map((locale) => [
        locale,
        { seed: before[locale] === 'changed' ? 'old' : 'new', stored: 'seeded' },
      ]),
    ),
  };
  const stored = new Map(
    known
      .filter((locale) => before[locale] !== 'deleted')
      .map((locale) => [
        locale,
        { hash: before[locale] === 'edited' ? 'other' : 'seeded', isPublished: true },
      ]),
  );
  const { steps, upToDate, decisions } = planFor({
    document,
    record: known.length === 0 ? undefined : record,
    stored,
    hashes: new Map(STATES.map(([locale]) => [locale, 'new'])),
    timeline: timelineOf(document, '2026-01-01T09:00:00.000Z'),
  });
  return {
    steps: steps.map(({ version: { locale }, isEarlier }) => (isEarlier ? `earlier ${locale}` : locale)),
    upToDate,
    decisions: Object.fromEntries(decisions),
  };
}

describe('The plan for a document', () => {
  it('plays the whole timeline where there is no document', () => {
    expect(plan({}).steps).toEqual(['earlier en', 'fr', 'en', 'de']);
  });

  it('is empty where nothing changed', () => {
    expect(plan({ en: 'same', fr: 'same', de: 'same' })).toMatchObject({ steps: [], upToDate: [] });
  });

  it('declares untouched translations up to date with a source that changed, and only those', () => {
    expect(plan({ en: 'changed', fr: 'same', de: 'same' })).toMatchObject({
      steps: ['en'],
      upToDate: ['de'],
    });
    expect(plan({ en: 'changed', fr: 'same', de: 'edited' })).toMatchObject({ steps: ['en'], upToDate: [] });
  });

  it('writes a translation that changed alone', () => {
    expect(plan({ en: 'same', fr: 'same', de: 'changed' })).toMatchObject({ steps: ['de'], upToDate: [] });
  });

  it('brings the earlier source back for a new translation of it', () => {
    expect(plan({ en: 'same', de: 'same' })).toMatchObject({
      steps: ['earlier en', 'fr', 'en'],
      upToDate: ['de'],
    });
  });

  it('never writes over a source that an editor changed, nor makes what would need it', () => {
    expect(plan({ en: 'edited', de: 'same' })).toMatchObject({ steps: [], decisions: { fr: 'blocked' } });
    expect(plan({ en: 'deleted', fr: 'same', de: 'changed' })).toMatchObject({
      steps: [],
      decisions: { en: 'deleted', de: 'blocked' },
    });
  });
});
