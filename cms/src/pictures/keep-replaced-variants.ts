import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { connectionOf, inTransaction } from '../database/connection.ts';
import { isNamedByEdition } from '../database/edition-files.ts';
import {
  filesRetiredBefore,
  filesRetiredFrom,
  forgetRetiredFile,
  retireFile,
} from '../database/retired-files.ts';
import type { RetiredFile } from '../database/retired-files.ts';
import { originalOf } from './variant-name.ts';

/** How long caches may go on showing pages with the picture of before, in milliseconds: thirty days. */
const GRACE = 30 * 24 * 60 * 60 * 1000;
/** Every night, at an hour when few replace pictures. */
const NIGHTLY = '0 17 4 * * *';

/** A file as Strapi's providers of stores know it. */
interface StoredFile {
  readonly hash: string;
  readonly ext: string;
  readonly path?: string | null;
}

interface Store {
  uploadStream(file: StoredFile): Promise<unknown>;
  replaceStream?(file: StoredFile, before: StoredFile): Promise<unknown>;
  delete(file: StoredFile): Promise<unknown>;
}

interface UploadService {
  remove(file: { readonly hash: string }): Promise<unknown>;
}

/**
 * Keeps the variants of a picture that is replaced, since pages that were made before go on naming them: they are deleted
 * thirty days later, unless an edition still shows them. When the picture itself is deleted, all of them go at once.
 */
export async function keepReplacedVariants(strapi: Core.Strapi): Promise<void> {
  const store: Store = strapi.plugin('upload')['provider'];
  const deleteNow = store.delete.bind(store);
  retireInsteadOfDeleting(strapi, store);
  deleteWithThePicture(strapi, deleteNow);
  const sweep = () => deleteWhatNobodyNames(strapi, deleteNow);
  strapi.cron.add({ deleteReplacedVariants: { task: sweep, options: { rule: NIGHTLY } } });
  await sweep();
}

function retireInsteadOfDeleting(strapi: Core.Strapi, store: Store): void {
  const deleteNow = store.delete.bind(store);
  const replaceNow = store.replaceStream?.bind(store);
  const retire = async (file: StoredFile) => {
    const original = originalOf(file.hash);
    if (original === undefined) return false;
    const { hash, ext, path = null } = file;
    await inTransaction(strapi, (handle) => retireFile(handle, { hash, ext, path, original }, new Date()));
    return true;
  };
  store.delete = async (file) => ((await retire(file)) ? undefined : deleteNow(file));
  if (replaceNow === undefined) return;
  store.replaceStream = async (file, before) => {
    if (file.hash === before.hash && file.ext === before.ext) return replaceNow(file, before);
    return (await retire(before)) ? store.uploadStream(file) : replaceNow(file, before);
  };
}

function deleteWithThePicture(strapi: Core.Strapi, deleteNow: Store['delete']): void {
  const service = strapi.plugin('upload').service<UploadService>('upload');
  const remove = service.remove.bind(service);
  service.remove = async (file) => {
    const removed = await remove(file);
    const retired = await inTransaction(strapi, (handle) => filesRetiredFrom(handle, file.hash));
    for (const variant of retired) await deleteForGood(strapi, deleteNow, variant);
    return removed;
  };
}

/** What cannot be deleted now stays noted and is tried again the next time. */
async function deleteWhatNobodyNames(strapi: Core.Strapi, deleteNow: Store['delete']): Promise<void> {
  const retired = await filesRetiredBefore(connectionOf(strapi), new Date(Date.now() - GRACE));
  for (const variant of retired) {
    try {
      const named = await namedBy(strapi, variant);
      if (named === 'library') await forgetRetiredFile(connectionOf(strapi), variant);
      if (named === 'nobody') await deleteForGood(strapi, deleteNow, variant);
    } catch (error) {
      strapi.log.error(
        `The replaced file ${variant.hash}${variant.ext} could not be deleted. ${String(error)}`,
      );
    }
  }
}

async function deleteForGood(
  strapi: Core.Strapi,
  deleteNow: Store['delete'],
  variant: RetiredFile,
): Promise<void> {
  await deleteNow(variant);
  await inTransaction(strapi, (handle) => forgetRetiredFile(handle, variant));
}

const mediaFile = z.object({ id: z.int(), formats: z.unknown() }).nullable();

/** Who still names a retired file: the media library, where the same picture was put back, or an edition. */
async function namedBy(
  strapi: Core.Strapi,
  { hash, ext, original }: RetiredFile,
): Promise<'library' | 'edition' | 'nobody'> {
  const row: unknown = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { hash: original }, select: ['id', 'formats'] });
  const file = mediaFile.parse(row);
  if (file === null) return 'nobody';
  const name = `${hash}${ext}`;
  if (JSON.stringify(file.formats ?? {}).includes(name)) return 'library';
  return (await isNamedByEdition(connectionOf(strapi), file.id, name)) ? 'edition' : 'nobody';
}
