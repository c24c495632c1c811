import { isDeepStrictEqual } from 'node:util';
import { errors } from '@strapi/utils';
import { KINDS_WITH_SOURCE_LOCALE, RELATIONS, SHARED_FIELDS } from '../editions/kinds.ts';
import { draftReferences } from '../editions/rows.ts';
import { relationChange } from './relation-change.ts';
import { storedDraft } from './stored-draft.ts';
import type { DocumentRule, DocumentWrite } from './write.ts';

/**
 * Shared fields and relations belong to the document and are edited on its source only. A translation's form sends them
 * along unchanged; then they are dropped, since the source's count. A change is refused.
 */
export const keepSharedFieldsOnSource: DocumentRule = async (write, next) => {
  const { strapi, kind, action, documentId, locales, data } = write;
  const [locale] = locales;
  if (action !== 'update' || documentId === undefined || locale === undefined) return next();
  if (kind === 'author') return next();
  const stored = await storedDraft(strapi, kind, documentId);
  if (stored === undefined || locale === stored.sourceLocale) return next();

  // A source whose version was deleted leaves its translations to themselves.
  const source = stored.versions.get(stored.sourceLocale) ?? stored.versions.get(locale);
  const changed = [
    ...changedFields(data, SHARED_FIELDS[kind], source ?? {}),
    ...(await changedRelations(write, documentId, stored.sourceLocale)),
  ];
  if (changed.length > 0) throw refusal(changed, stored.sourceLocale);
  for (const field of [...SHARED_FIELDS[kind], ...RELATIONS[kind]]) Reflect.deleteProperty(data, field);
  if (KINDS_WITH_SOURCE_LOCALE.includes(kind)) data['sourceLocale'] = stored.sourceLocale;
  return next();
};

function changedFields(
  data: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  source: Readonly<Record<string, unknown>>,
): string[] {
  return fields.filter(
    (field) => field in data && !isDeepStrictEqual(bare(data[field]), bare(source[field])),
  );
}

async function changedRelations(
  { strapi, kind, data }: DocumentWrite,
  documentId: string,
  sourceLocale: Parameters<typeof draftReferences>[3],
): Promise<string[]> {
  const references = await draftReferences(strapi, kind, documentId, sourceLocale);
  return RELATIONS[kind].filter(
    (field) => data[field] !== undefined && !relationChange(data[field]).leaves(references[field] ?? []),
  );
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
