import { z } from 'zod';
import { EDITION_KINDS, localeCode } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import type { Handle } from './connection.ts';

/** Records which media files an edition shows, over what it showed before. */
export async function putFiles(
  handle: Handle,
  documentId: string,
  locale: LocaleCode,
  files: readonly number[],
): Promise<void> {
  await handle('edition_files').where({ document_id: documentId, locale }).delete();
  const rows = [...new Set(files)].map((fileId) => ({ document_id: documentId, locale, file_id: fileId }));
  if (rows.length > 0) await handle('edition_files').insert(rows);
}

/** The editions that show any of the files. */
export async function editionsShowing(
  handle: Handle,
  files: readonly number[],
): Promise<{ kind: EditionKind; documentId: string; locale: LocaleCode; title: string }[]> {
  const rows: unknown = await handle('edition_files')
    .join('editions', (on) =>
      on
        .on('editions.document_id', 'edition_files.document_id')
        .andOn('editions.locale', 'edition_files.locale'),
    )
    .distinct({
      kind: 'editions.kind',
      documentId: 'editions.document_id',
      locale: 'editions.locale',
      title: 'editions.title',
    })
    .whereIn('edition_files.file_id', files)
    .whereNull('editions.withdrawn_at');
  return z
    .array(
      z.object({
        kind: z.enum(EDITION_KINDS),
        documentId: z.string(),
        locale: localeCode,
        title: z.string(),
      }),
    )
    .parse(rows);
}

/** Says whether an edition that shows a media file has a text in it, such as the name of one of its variants. */
export async function isNamedByEdition(handle: Handle, fileId: number, text: string): Promise<boolean> {
  const rows: unknown = await handle('edition_files')
    .join('editions', (on) =>
      on
        .on('editions.document_id', 'edition_files.document_id')
        .andOn('editions.locale', 'edition_files.locale'),
    )
    .select({ item: 'editions.item', body: 'editions.body', shared: 'editions.shared' })
    .where('edition_files.file_id', fileId);
  return z
    .array(z.record(z.string(), z.string().nullable()))
    .parse(rows)
    .some((edition) => Object.values(edition).some((json) => json?.includes(text)));
}
