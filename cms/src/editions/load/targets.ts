import type { DocumentKind, LocaleCode } from '@wellspring/content-model';

/** Fields of an article that refer to other documents, with the kind of those. */
export const TARGET_KINDS = { authors: 'author', techniques: 'technique', topics: 'topic' } as const;
export type TargetField = keyof typeof TARGET_KINDS;

/** A document that articles can refer to. */
export interface Target {
  readonly kind: DocumentKind;
  readonly documentId: string;
  /** All that it is called by, in any language. */
  readonly slugs: readonly string[];
  /** Its rows in Strapi, by locale: relations bind rows. People have one row for both. */
  readonly rows: Readonly<
    Partial<Record<LocaleCode, { readonly draft: number; readonly published: number }>>
  >;
}

/** Finds the target that a slug of a field means; undefined where there is none. */
export function targetIn(targets: readonly Target[], field: TargetField, slug: string): Target | undefined {
  return targets.find(({ kind, slugs }) => kind === TARGET_KINDS[field] && slugs.includes(slug));
}
