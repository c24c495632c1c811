import { isDeepStrictEqual } from 'node:util';
import { errors } from '@strapi/utils';
import type { LocaleCode } from '@wellspring/content-model';
import { KINDS_WITH_SOURCE_LOCALE, RELATIONS, SHARED_FIELDS } from '../editions/kinds.ts';
import { draftReferences, populateOf } from '../editions/rows.ts';
import { relationChange } from './relation-change.ts';
import type { StoredDraft } from './stored-draft.ts';
import type { DocumentRule, DocumentWrite } from './write.ts';

/**
 * Shared fields and relations belong to the document and are edited on its source only. A translation's form sends them
 * along unchanged; then they are dropped, since the source's count. A change is refused.
 */
export const keepSharedFieldsOnSource: DocumentRule = async (write, next) => {
  const { kind, action, documentId, locales, data } = write;
  const [locale] = locales;
  if (action !== 'update' || documentId === undefined || locale === undefined) return next();
  if (kind === 'author') return next();
  const stored = await write.stored();
  if (stored === undefined || locale === stored.sourceLocale) return next();

  const changed = [
    ...(await changedFields(write, stored, locale)),
    ...(await changedRelations(write, documentId, stored.sourceLocale)),
  ];
  if (changed.length > 0) throw refusal(changed, stored.sourceLocale);
  for (const field of [...SHARED_FIELDS[kind], ...RELATIONS[kind]]) Reflect.deleteProperty(data, field);
  if (KINDS_WITH_SOURCE_LOCALE.includes(kind)) data['sourceLocale'] = stored.sourceLocale;
  return next();
};

async function changedFields(
  { kind, data }: DocumentWrite,
  stored: StoredDraft,
  locale: LocaleCode,
): Promise<string[]> {
  const written = SHARED_FIELDS[kind].filter((field) => field in data);
  if (written.length === 0) return [];
  const components = Object.entries(populateOf(kind)).filter(([field]) =>
    written.some((one) => one === field),
  );
  // A source whose version was deleted leaves its translations to themselves.
  const holder = stored.versions.has(stored.sourceLocale) ? stored.sourceLocale : locale;
  const source: Readonly<Record<string, unknown>> =
    (await stored.with(Object.fromEntries(components), [holder])).get(holder) ?? {};
  return written.filter((field) => !isDeepStrictEqual(bare(data[field]), bare(source[field])));
}

async function changedRelations(
  { strapi, kind, data }: DocumentWrite,
  documentId: string,
  sourceLocale: LocaleCode,
): Promise<string[]> {
  const written = RELATIONS[kind].filter((field) => data[field] !== undefined);
  if (written.length === 0) return [];
  const references = await draftReferences(strapi, kind, documentId, sourceLocale);
  return written.filter((field) => !relationChange(data[field]).leaves(references[field] ?? []));
}

/** A value without what the database adds to it: ids of components, empty fields. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, one]) =>
          key !== 'id' && !key.startsWith('__') && one !== null && one !== undefined && one !== '',
      )
      .map(([key, one]) => [key, bare(one)]),
  );
}

function refusal(fields: readonly string[], sourceLocale: string): Error {
  const message = `This belongs to the whole document: change it in the original (${sourceLocale}), and it holds for every language.`;
  return new errors.ValidationError(message, {
    errors: fields.map((field) => ({ path: [field], message, name: 'ValidationError' })),
  });
}
