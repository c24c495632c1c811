import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { EDITION_KINDS, isSingleKind } from '@wellspring/content-model';
import type { EditionKind, SingleKind } from '@wellspring/content-model';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import { inTransaction } from '../database/connection.ts';
import { editionsShowing } from '../database/edition-files.ts';
import { UIDS } from './kinds.ts';
import { presentAgain } from './present-again.ts';

/** How many titles a refusal names. */
const NAMED = 10;
const event = z.looseObject({ params: z.looseObject({ where: z.unknown() }) });
const files = z.array(z.object({ id: z.int() }));
const saved = z.object({ id: z.int() });

/**
 * Keeps what editions show from being pulled from under them: media files and locales in use cannot be deleted, and a
 * file that is replaced is presented anew wherever it is shown.
 */
export function protectWhatEditionsShow(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    beforeDelete: (deletion) => refuseShownFiles(strapi, event.parse(deletion).params.where),
    beforeDeleteMany: (deletion) => refuseShownFiles(strapi, event.parse(deletion).params.where),
    afterUpdate: (update) =>
      presentFileAgain(strapi, z.looseObject({ result: saved }).parse(update).result.id),
  });
  refuseLocalesWithContent(strapi);
  refuseFilesBeforeTheyGo(strapi);
}

async function refuseShownFiles(strapi: Core.Strapi, where: unknown): Promise<void> {
  const rows: unknown = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: z.record(z.string(), z.unknown()).parse(where ?? {}), select: ['id'] });
  await refuseShown(
    strapi,
    files.parse(rows).map(({ id }) => id),
  );
}

async function refuseShown(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  const shown = await inTransaction(strapi, (handle) => editionsShowing(handle, ids));
  if (shown.length === 0) return;
  const titles = shown.slice(0, NAMED).map(({ title, locale }) => `“${title}” (${locale})`);
  const more = shown.length > NAMED ? ` and ${shown.length - NAMED} more` : '';
  throw new errors.ApplicationError(
    `This file is shown by ${titles.join(', ')}${more}. Take it out there first.`,
  );
}

interface UploadService {
  remove(file: { readonly id: number }): Promise<unknown>;
}

/** The upload service deletes the file itself before its row, where the row's refusal would come too late. */
function refuseFilesBeforeTheyGo(strapi: Core.Strapi): void {
  const service = strapi.plugin('upload').service<UploadService>('upload');
  const remove = service.remove.bind(service);
  service.remove = async (file) => {
    await refuseShown(strapi, [file.id]);
    return remove(file);
  };
}

async function presentFileAgain(strapi: Core.Strapi, fileId: number): Promise<void> {
  await outboxOf(strapi).inWritingTransaction(async (handle) => {
    const shown = await editionsShowing(handle, [fileId]);
    const documents = new Map(shown.map(({ kind, documentId }) => [documentId, kind]));
    for (const [documentId, kind] of documents) await presentAgain(strapi, handle, kind, documentId);
  });
}

interface LocaleService {
  findById(id: number): Promise<{ readonly code: string } | null>;
  delete(params: { readonly id: number }): Promise<unknown>;
}

/** Deleting a locale deletes everything in it; the i18n plugin does that before anybody could object. */
function refuseLocalesWithContent(strapi: Core.Strapi): void {
  const service = strapi.plugin('i18n').service<LocaleService>('locales');
  const remove = service.delete.bind(service);
  service.delete = async (params) => {
    const locale = await service.findById(params.id);
    const held = locale === null ? [] : await heldIn(strapi, locale.code);
    if (held.length > 0) {
      throw new errors.ApplicationError(
        `“${locale?.code}” cannot be deleted. It still has ${held.join(', ')}.`,
      );
    }
    return remove(params);
  };
}

async function heldIn(strapi: Core.Strapi, code: string): Promise<string[]> {
  const held: string[] = [];
  for (const kind of EDITION_KINDS) {
    const count = await strapi.db.query(UIDS[kind]).count({ where: { locale: code } });
    if (count > 0) held.push(`${count} ${nameOf(kind, count)}`);
  }
  return held;
}

const SINGLES: Readonly<Record<SingleKind, string>> = {
  home: 'the home page',
  site: 'the site’s description',
};

function nameOf(kind: EditionKind, count: number): string {
  if (isSingleKind(kind)) return `versions of ${SINGLES[kind]}`;
  return count === 1 ? `version of a ${kind}` : `versions of ${kind}s`;
}
