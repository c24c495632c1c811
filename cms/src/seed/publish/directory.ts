import type { Core } from '@strapi/strapi';
import { documentPath } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { UIDS } from '../../editions/kinds.ts';
import type { Placeholder } from '../placeholder.ts';
import type { Seed, SeedDocument } from '../seed-document.ts';

/** Where everything of the seed is: addresses by the files, documents and media files by the database. */
export class Directory {
  readonly #strapi: Core.Strapi;
  readonly #documents = new Map<string, SeedDocument>();
  readonly #ids = new Map<string, string>();
  readonly #pictures = new Map<string, number>();

  constructor(strapi: Core.Strapi, seed: Seed) {
    this.#strapi = strapi;
    for (const document of seed.documents) this.#documents.set(nameOf(document), document);
  }

  /** Notes the id of a document in the database. */
  putDocument(document: SeedDocument, documentId: string): void {
    this.#ids.set(nameOf(document), documentId);
  }

  /** Notes the id of a picture in the media library. */
  putPicture(name: string, fileId: number): void {
    this.#pictures.set(name, fileId);
  }

  /** Path of a document for readers of a locale: with its slug there, or the source's where readers have none there. */
  pathOf({ kind, key }: Placeholder, locale: LocaleCode): string {
    const document = this.#documents.get(`${kind}/${key}`);
    if (document === undefined || kind === undefined) throw new Error(`The seed has no ${kind} “${key}”.`);
    const state = document.states.get(locale);
    const isRead = state === 'published' || state === 'outdated';
    const version = document.versions.get(isRead ? locale : document.sourceLocale);
    return documentPath(locale, kind, version?.slug ?? key);
  }

  /** What a placeholder stands for in a locale; undefined where an editor has deleted it. */
  async find(placeholder: Placeholder, locale: LocaleCode): Promise<string | number | undefined> {
    if (placeholder.use === 'path') return this.pathOf(placeholder, locale);
    if (placeholder.use === 'picture') return this.#pictures.get(placeholder.key);
    const { kind, key } = placeholder;
    const documentId = this.#ids.get(`${kind}/${key}`);
    if (kind === undefined || documentId === undefined) return undefined;
    return (await this.#exists(kind, documentId, locale)) ? documentId : undefined;
  }

  async #exists(kind: EditionKind, documentId: string, locale: LocaleCode): Promise<boolean> {
    return (await this.#strapi.db.query(UIDS[kind]).count({ where: { documentId, locale } })) > 0;
  }
}

function nameOf({ kind, key }: SeedDocument): string {
  return `${kind}/${key}`;
}
