import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import type { Editions } from './format/states.ts';
import type { Fields } from './placeholder.ts';

/** The words of one locale of a document, as one file of the seed has them. */
export interface SeedVersion {
  /** Path of the file inside the seed's folder. */
  readonly file: string;
  readonly locale: LocaleCode;
  /** The fields that belong to the version. */
  readonly words: Fields;
  /** The slug that the version will have; empty on the home page. */
  readonly slug: string;
  /** When a reader could first see it, where the file says so. */
  readonly firstPublishedAt: string | undefined;
  /** When it was translated, where the file says so. */
  readonly translatedAt: string | undefined;
  /** The day of its last change after the first publication. */
  readonly lastUpdateOn: string | undefined;
}

/** A document of the seed: one folder of files. */
export interface SeedDocument extends Editions {
  readonly kind: EditionKind;
  readonly key: string;
  /** Path of the folder inside the seed's folder. */
  readonly folder: string;
  /** The fields and relations that all versions share. */
  readonly shared: Fields;
  readonly versions: ReadonlyMap<LocaleCode, SeedVersion>;
  /** The source as it was when the outdated translations were made. */
  readonly earlier: SeedVersion | undefined;
}

/** Everything that the demo publishes. */
export interface Seed {
  /** Absolute path of the seed's folder. */
  readonly folder: string;
  /** In the order in which they are published: what is referred to first. */
  readonly documents: readonly SeedDocument[];
}
