import { z } from 'zod';
import type { LocaleCode } from '@wellspring/content-model';
import { editionOf } from '../database/editions.ts';
import { Findings } from '../editions/findings.ts';
import { fingerprintOf } from '../editions/fingerprint.ts';
import { KINDS_WITH_SOURCE_LOCALE } from '../editions/kinds.ts';
import { present } from '../editions/present/index.ts';
import { populateOf } from '../editions/rows.ts';
import type { StoredDraft } from './stored-draft.ts';
import type { DocumentRule, DocumentWrite } from './write.ts';

const record = z.looseObject({ method: z.string().nullish(), sourceFingerprint: z.string().nullish() });
const translated = z.looseObject({ translation: record.nullish() });

/**
 * A translation remembers which words of its source it was made from. The server records them when the translation is
 * created; saving later changes nothing, because saving is not checking. The source has no such record.
 */
export const recordTranslationSource: DocumentRule = async (write, next) => {
  const { kind, action, documentId, locales, data } = write;
  const [locale] = locales;
  if (!KINDS_WITH_SOURCE_LOCALE.includes(kind)) return next();
  if (action === 'create') data['translation'] = null;
  if (action !== 'update' || documentId === undefined || locale === undefined) return next();
  const stored = await write.stored();
  if (stored === undefined) return next();
  if (locale === stored.sourceLocale) data['translation'] = null;
  else await keepRecord(write, documentId, locale, stored);
  return next();
};

async function keepRecord(
  write: DocumentWrite,
  documentId: string,
  locale: LocaleCode,
  stored: StoredDraft,
): Promise<void> {
  const { kind, data } = write;
  const { translation } = populateOf(kind);
  const version = (await stored.with({ translation }, [locale])).get(locale);
  const before = version === undefined ? undefined : translated.parse(version).translation;
  if (version !== undefined && before && data['translation'] === undefined) return;
  const given = record.nullish().parse(data['translation']) ?? before ?? {};
  data['translation'] = {
    ...given,
    method: given.method ?? 'human',
    sourceFingerprint: before?.sourceFingerprint ?? (await sourceWords(write, documentId, stored)),
  };
}

/** Fingerprint of the source edition's words; of its draft's while nothing is published. */
async function sourceWords(
  { handle, kind }: DocumentWrite,
  documentId: string,
  stored: StoredDraft,
): Promise<string | null> {
  const edition = await editionOf(handle, documentId, stored.sourceLocale);
  if (edition !== undefined) return edition.wordsFingerprint;
  const draft = await stored.whole(stored.sourceLocale);
  if (draft === undefined) return null;
  const context = { findings: new Findings() };
  return fingerprintOf(present(kind, draft, context).words);
}
