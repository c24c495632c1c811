import { useQueryParams } from '@strapi/strapi/admin';
import type { EditionKind } from '@wellspring/content-model';
import { z } from 'zod';
import { kindOf } from '../../editions/kinds.ts';
import type { EditViewProps } from './extension-points.ts';

/** A saved version: what the desk's routes are asked about. */
export interface Version {
  readonly kind: EditionKind;
  readonly documentId: string;
  readonly locale: string;
  /** Where the document originates; null for kinds whose versions do not say. */
  readonly sourceLocale: string | null;
}

const saved = z.looseObject({
  documentId: z.string(),
  locale: z.string(),
  sourceLocale: z.string().nullish(),
});

/** The version that is open in the edit view; null where it has not been saved yet, or is of no kind of ours. */
export function useOpenVersion({ model, document }: EditViewProps): Version | null {
  const locale = useOpenLocale();
  const kind = kindOf(model);
  const { data } = saved.safeParse(document);
  // While another language loads, Strapi still shows the document of the one before.
  if (kind === undefined || data === undefined || data.locale !== (locale ?? data.locale)) return null;
  const { documentId, sourceLocale = null } = data;
  return { kind, documentId, locale: data.locale, sourceLocale };
}

/** The language whose version is open. Strapi keeps it in the address. */
function useOpenLocale(): string | undefined {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query?.plugins?.i18n?.locale;
}
