import type { PublishedVersion } from './published-versions.ts';

type Versions = ReadonlyMap<string | null, PublishedVersion>;

/** What a write did to the published version of one locale. */
export interface Change {
  readonly what: 'published' | 'gone';
  readonly version: PublishedVersion;
}

/**
 * The changes that a write made to what is published, one per locale. Publishing replaces the row of a version by a new one.
 * A type without drafts keeps the row, and Strapi may write the rows of other locales with it, for what all locales share:
 * those are told by what is in them, by the date of the change at least.
 *
 * @param isWritten whether the write was about the version of a locale as it is published
 */
export function whatChanged(
  before: Versions,
  after: Versions,
  isWritten: (locale: string | null) => boolean,
): Change[] {
  const published = [...after.values()].filter((version) => {
    const earlier = before.get(version.locale);
    return isWritten(version.locale) || JSON.stringify(version) !== JSON.stringify(earlier);
  });
  const gone = [...before.values()].filter(({ locale }) => !after.has(locale));
  return [
    ...published.map((version) => ({ what: 'published' as const, version })),
    ...gone.map((version) => ({ what: 'gone' as const, version })),
  ];
}
