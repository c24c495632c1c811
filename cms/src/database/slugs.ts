import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import { ask } from './ask.ts';
import type { Handle } from './connection.ts';

const slugRow = z.object({
  locale: localeCode,
  documentId: z.string(),
  current: z.union([z.boolean(), z.number().transform(Boolean)]),
});
/** A document that has, or once had, a slug in a locale. */
export type SlugHolder = z.infer<typeof slugRow>;

/** The database's word that a current slug belongs to another document. */
export class SlugTakenError extends Error {
  override readonly name = 'SlugTakenError';
  readonly slug: string;

  constructor(slug: string, cause: unknown) {
    super(`The slug “${slug}” belongs to another document.`, { cause });
    this.slug = slug;
  }
}

/** Everyone who has or had a slug, in any locale. */
export async function holdersOf(handle: Handle, kind: DocumentKind, slug: string): Promise<SlugHolder[]> {
  // PostgreSQL's text cannot hold it, and asking is an error there.
  if (slug.includes('\0')) return [];
  const rows = await ask(
    handle,
    'select locale, document_id as "documentId", current from slugs where kind = ? and slug = ? order by id',
    [kind, slug],
  );
  return z.array(slugRow).parse(rows);
}

/** Says whether another document publishes under the slug now. */
export async function isTaken(
  handle: Handle,
  kind: DocumentKind,
  locale: LocaleCode,
  slug: string,
  documentId: string | undefined,
): Promise<boolean> {
  const holder: unknown = await handle('slugs')
    .where({ kind, locale, slug, current: true })
    .modify((query) => {
      if (documentId !== undefined) void query.whereNot('document_id', documentId);
    })
    .first();
  return holder !== undefined;
}

/** A current slug, as its table keeps it. */
export function slugColumns(kind: DocumentKind, locale: LocaleCode, documentId: string, slug: string) {
  return { kind, locale, slug, document_id: documentId, current: true, withdrawn_at: null };
}

/**
 * Makes a slug the current one of an edition. The one before stays as a former slug.
 *
 * @throws SlugTakenError where another document holds the slug; the transaction cannot go on then
 */
export async function takeSlug(
  handle: Handle,
  kind: DocumentKind,
  locale: LocaleCode,
  documentId: string,
  slug: string,
): Promise<void> {
  await handle('slugs')
    .where({ kind, locale, document_id: documentId, current: true })
    .whereNot({ slug })
    .update({ current: false });
  try {
    await handle('slugs')
      .insert(slugColumns(kind, locale, documentId, slug))
      .onConflict(['kind', 'slug', 'locale', 'document_id'])
      .merge({ current: true, withdrawn_at: null });
  } catch (error) {
    throw isNotUnique(error) ? new SlugTakenError(slug, error) : error;
  }
}

/** PostgreSQL's code (https://www.postgresql.org/docs/current/errcodes-appendix.html), then SQLite's. */
function isNotUnique(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}

/** Turns the current slug of an edition into a former one: it answers 410 from now on, and is free for others. */
export async function releaseSlug(
  handle: Handle,
  kind: DocumentKind,
  locale: LocaleCode,
  documentId: string,
  at: string,
): Promise<void> {
  await handle('slugs')
    .where({ kind, locale, document_id: documentId, current: true })
    .update({ current: false, withdrawn_at: at });
}

/** Every slug that documents of a kind have or had, in any locale, by document id. */
export async function slugsOfKind(handle: Handle, kind: DocumentKind): Promise<Map<string, string[]>> {
  const rows: unknown = await handle('slugs')
    .select({ documentId: 'document_id', slug: 'slug' })
    .where({ kind })
    .orderBy('id');
  const slugs = new Map<string, string[]>();
  for (const { documentId, slug } of z
    .array(z.object({ documentId: z.string(), slug: z.string() }))
    .parse(rows))
    slugs.set(documentId, [...(slugs.get(documentId) ?? []), slug]);
  return slugs;
}
