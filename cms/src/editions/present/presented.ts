import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import type { References } from '../../database/edition-refs.ts';
import type { Findings } from '../findings.ts';
import type { StoredBody, StoredItem, StoredShared } from '../stored.ts';

/** A version in the form in which an edition keeps it. Shared fields and references count on the source only. */
export interface Presented<Kind extends EditionKind = EditionKind> {
  readonly kind: Kind;
  readonly documentId: string;
  readonly locale: LocaleCode;
  readonly sourceLocale: LocaleCode;
  readonly slug: string | null;
  readonly title: string;
  /** When readers first saw it, if that is known from the version. */
  readonly firstPublishedAt: string | null;
  readonly item: StoredItem<Kind>;
  readonly body: StoredBody<Kind>;
  /** Where each section of the body stands in the version's form; those that were refused are left out of the body. */
  readonly places: readonly number[];
  readonly shared: StoredShared<Kind>;
  readonly references: References;
  /** Fingerprint of the source's words that a translation was made from. */
  readonly sourceFingerprint: string | null;
  /** Everything that a reader reads, in order. */
  readonly words: readonly string[];
  /** Structure and formatting, apart from the words. */
  readonly form: string;
  /** Ids of the media files that it shows. */
  readonly files: readonly number[];
}

/** What presenting needs besides the version. */
export interface PresentContext {
  readonly findings: Findings;
}
