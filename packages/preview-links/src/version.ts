import type { PageKind, LocaleCode } from '@wellspring/content-model';

/** What of a version is looked at: what editors work on, or what readers see. */
export const PREVIEW_STATES = ['draft', 'published'] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

/** A version in a state: what one link shows. */
export interface PreviewedVersion {
  readonly kind: PageKind;
  readonly documentId: string;
  readonly locale: LocaleCode;
  readonly state: PreviewState;
}
