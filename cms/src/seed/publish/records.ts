import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { LOCALE_CODES } from '@wellspring/content-model';

const version = z.object({ seed: z.string(), stored: z.string() });
const document = z.object({
  documentId: z.string(),
  versions: z.partialRecord(z.enum(LOCALE_CODES), version),
});
const picture = z.object({ fileId: z.int(), drawing: z.string(), savedAt: z.string() });

/** What the seed has published of a document: for each version what the seed said, and what was stored then (hashes). */
export type SeededDocument = z.infer<typeof document>;
/** What the seed has uploaded: the media file, the hash of the drawing that it was made from, and when it was saved. */
export type SeededPicture = z.infer<typeof picture>;

/** What the seed remembers from one run to the next, in Strapi's own key-value store. */
export interface Records {
  document(folder: string): Promise<SeededDocument | undefined>;
  /** Joins the surrounding transaction: the record stands if and only if what it tells of does. */
  keepDocument(folder: string, record: SeededDocument): Promise<void>;
  picture(name: string): Promise<SeededPicture | undefined>;
  keepPicture(name: string, record: SeededPicture): Promise<void>;
}

/** The records of this database. */
export function recordsOf(strapi: Core.Strapi): Records {
  const store = strapi.store({ type: 'wellspring', name: 'seed' });
  const read = async <Schema extends z.ZodType>(key: string, schema: Schema) => {
    const value: unknown = await store.get({ key });
    return value === null || value === undefined ? undefined : schema.parse(value);
  };
  return {
    document: (folder) => read(folder, document),
    keepDocument: (folder, value) => store.set({ key: folder, value }),
    picture: (name) => read(`pictures/${name}`, picture),
    keepPicture: (name, value) => store.set({ key: `pictures/${name}`, value }),
  };
}
