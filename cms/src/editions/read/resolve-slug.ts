import { LOCALE_CODES, fallbackChain } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { holdersOf } from '../../database/slugs.ts';
import type { SlugHolder } from '../../database/slugs.ts';

/** Whom a slug means to a reader of a locale. */
export type SlugMatch =
  | {
      readonly found: 'one';
      readonly documentId: string;
      /** True where it is, or was, this locale's own. */ readonly own: boolean;
    }
  | { readonly found: 'several'; readonly documentIds: readonly string[] }
  | { readonly found: 'none' };

/**
 * Finds the document that a slug means: current in the locale asked for, then former in it, then current in the other
 * locales of the chain and in any, then former there. The first step that matches decides.
 */
export async function resolveSlug(
  handle: Handle,
  kind: DocumentKind,
  slug: string,
  requested: LocaleCode,
): Promise<SlugMatch> {
  const holders = await holdersOf(handle, kind, slug.normalize('NFC'));
  const others = fallbackChain(requested).slice(1);
  const rest = LOCALE_CODES.filter((code) => code !== requested && !others.includes(code));
  const places: (readonly LocaleCode[])[] = [...others.map((code) => [code]), rest];
  const steps: ((holder: SlugHolder) => boolean)[] = [
    ({ current, locale }) => current && locale === requested,
    ({ locale }) => locale === requested,
    ...places.map(
      (place) =>
        ({ current, locale }: SlugHolder) =>
          current && place.includes(locale),
    ),
    ...places.map(
      (place) =>
        ({ locale }: SlugHolder) =>
          place.includes(locale),
    ),
  ];
  for (const [index, step] of steps.entries()) {
    const documentIds = [...new Set(holders.filter(step).map(({ documentId }) => documentId))];
    const [documentId] = documentIds;
    if (documentIds.length > 1) return { found: 'several', documentIds };
    if (documentId !== undefined) return { found: 'one', documentId, own: index < 2 };
  }
  return { found: 'none' };
}
