import { z } from 'zod';
import { isSingleKind } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import type { CmsAnswer, Request } from './requests.ts';

/** Fields of a version as Strapi's forms send them. */
export type Fields = Readonly<Record<string, unknown>>;

const saved = z.object({ data: z.looseObject({ documentId: z.string() }) });
const version = z.object({ data: z.record(z.string(), z.unknown()) });
const refusal = z.object({
  error: z.object({
    message: z.string(),
    details: z.looseObject({
      errors: z.array(z.looseObject({ path: z.array(z.string()), message: z.string() })).optional(),
    }),
  }),
});

/** The CMS said no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  /** What is wrong, by the field that it is shown at: `sections.0.body`. */
  readonly fields: Readonly<Record<string, string>>;

  constructor({ status, body }: CmsAnswer) {
    const parsed = refusal.safeParse(body);
    super(parsed.success ? parsed.data.error.message : `${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.fields = byField(parsed.data?.error.details.errors ?? []);
  }
}

/** Sentences by the field that they are shown at; several at one field follow each other. */
function byField(found: readonly { readonly path: readonly string[]; readonly message: string }[]) {
  const fields: Record<string, string> = {};
  for (const { path, message } of found) {
    const field = path.join('.');
    fields[field] = field in fields ? `${fields[field]} ${message}` : message;
  }
  return fields;
}

/** What stands between a draft and publishing, as the edit view asks for it. */
const readiness = z.object({
  data: z.object({
    refusals: z.array(z.object({ path: z.array(z.string()), message: z.string() })),
    warnings: z.array(z.object({ path: z.array(z.string()), message: z.string() })),
  }),
});
const translation = z.object({
  data: z.object({
    state: z.string(),
    sourceLocale: z.string().nullable(),
    changedSince: z.string().nullable(),
  }),
});

/** Somebody who writes and publishes in Strapi's admin. Every action throws {@link Refused} where the CMS says no. */
export function editorOf(admin: Request) {
  async function act(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await admin(method, path, body);
    if (answer.status >= 300) throw new Refused(answer);
    return answer.body;
  }
  const bulk = (
    kind: EditionKind,
    action: string,
    documentIds: readonly string[],
    locale?: string | readonly string[],
  ) => act('POST', `${pathOf(kind)}/actions/${action}`, { documentIds, locale });

  return {
    /** Creates a draft. @returns its document id */
    create: async (kind: EditionKind, locale: LocaleCode, fields: Fields): Promise<string> => {
      const method = isSingleKind(kind) ? 'PUT' : 'POST';
      return saved.parse(await act(method, `${pathOf(kind)}?locale=${locale}`, fields)).data.documentId;
    },
    /** Saves the draft of a version; makes the version where the document has none in the locale. */
    save: (kind: EditionKind, id: string, locale: LocaleCode, fields: Fields) =>
      act('PUT', `${pathOf(kind, id)}?locale=${locale}`, fields),
    /** Publishes a version, saving fields with it. */
    publish: (kind: EditionKind, id: string, locale: LocaleCode, fields: Fields = {}) =>
      act('POST', `${pathOf(kind, id)}/actions/publish?locale=${locale}`, fields),
    /** Takes a version from readers; the draft stays. */
    withdraw: (kind: EditionKind, id: string, locale: LocaleCode) =>
      act('POST', `${pathOf(kind, id)}/actions/unpublish?locale=${locale}`, { locale }),
    /** Makes the draft what was published. */
    discard: (kind: EditionKind, id: string, locale: LocaleCode) =>
      act('POST', `${pathOf(kind, id)}/actions/discard?locale=${locale}`, { locale }),
    /** Deletes a version, or with `*` the document. */
    delete: (kind: EditionKind, id: string, locale: LocaleCode | '*') =>
      act('DELETE', `${pathOf(kind, id)}?locale=${locale}`),
    /** Makes a copy. @returns the copy's document id */
    clone: async (kind: EditionKind, id: string, locale: LocaleCode, fields: Fields = {}): Promise<string> =>
      saved.parse(await act('POST', `${pathOf(kind)}/clone/${id}?locale=${locale}`, fields)).data.documentId,
    publishMany: (kind: EditionKind, ids: readonly string[], locale?: string | readonly string[]) =>
      bulk(kind, 'bulkPublish', ids, locale),
    withdrawMany: (kind: EditionKind, ids: readonly string[], locale?: string | readonly string[]) =>
      bulk(kind, 'bulkUnpublish', ids, locale),
    deleteMany: (kind: EditionKind, ids: readonly string[], locale?: string | readonly string[]) =>
      bulk(kind, 'bulkDelete', ids, locale),
    /** The draft of a version as the edit view loads it; empty where there is none. */
    draft: async (kind: EditionKind, id: string, locale: LocaleCode): Promise<Fields> =>
      version.parse(await act('GET', `${pathOf(kind, id)}?locale=${locale}&status=draft`)).data,
    /** What was published of a version; empty where nothing was. */
    published: async (kind: EditionKind, id: string, locale: LocaleCode): Promise<Fields> =>
      version.parse(await act('GET', `${pathOf(kind, id)}?locale=${locale}&status=published`)).data,
    /** What stands between a draft and publishing, by field. */
    readiness: async (kind: EditionKind, id: string, locale: LocaleCode) => {
      const { data } = readiness.parse(
        await act('GET', `/wellspring/versions/${kind}/${id}/${locale}/readiness`),
      );
      return { refusals: byField(data.refusals), warnings: byField(data.warnings) };
    },
    /** How a draft stands to its source. */
    translation: async (kind: EditionKind, id: string, locale: LocaleCode) =>
      translation.parse(await act('GET', `/wellspring/versions/${kind}/${id}/${locale}/translation`)).data,
    /** Declares a translation up to date with its source. */
    declareUpToDate: (kind: EditionKind, id: string, locale: LocaleCode) =>
      act('POST', `/wellspring/versions/${kind}/${id}/${locale}/up-to-date`, {}),
  };
}

/** Somebody who writes and publishes in Strapi's admin. */
export type Editor = ReturnType<typeof editorOf>;

function pathOf(kind: EditionKind, id?: string): string {
  if (isSingleKind(kind)) return `/content-manager/single-types/api::${kind}.${kind}`;
  const base = `/content-manager/collection-types/api::${kind}.${kind}`;
  return id === undefined ? base : `${base}/${id}`;
}
