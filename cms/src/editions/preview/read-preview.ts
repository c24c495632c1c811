import type { Core } from '@strapi/strapi';
import { fallbackChain } from '@wellspring/content-model';
import type {
  DocumentMeta,
  PageKind,
  Home,
  LocaleCode,
  PreviewGaps,
  WireDocument,
} from '@wellspring/content-model';
import { connectionOf } from '../../database/connection.ts';
import type { Handle } from '../../database/connection.ts';
import { referencesOf } from '../../database/edition-refs.ts';
import type { References } from '../../database/edition-refs.ts';
import { versionsOf } from '../../database/editions.ts';
import type { EditionRow } from '../../database/editions.ts';
import { sceneOf } from '../compose/scene.ts';
import { composeHomePage } from '../read/home.ts';
import { metaOf } from '../read/meta.ts';
import { COMPOSE } from '../read/one.ts';
import { draftEdition } from './draft.ts';

/** What is looked at. */
export interface PreviewQuestion {
  readonly kind: PageKind;
  readonly documentId: string;
  readonly locale: LocaleCode;
  readonly state: 'draft' | 'published';
}

/** A version as it is looked at: one of `PREVIEW_ANSWERS`, by its kind. */
export interface Preview {
  readonly data: WireDocument | Home;
  readonly meta: DocumentMeta;
  readonly gaps: PreviewGaps;
}

/** A version with all that composing it takes. */
interface Looked {
  readonly edition: EditionRow;
  /** It, and the editions of the document beside it. */
  readonly rows: readonly EditionRow[];
  readonly references: References;
  readonly gaps: PreviewGaps;
}

const NO_GAPS: PreviewGaps = { fields: [], sections: [] };

/**
 * A version as readers would get it if it were published now, composed by the same functions as what is published: what it
 * refers to is shown as far as readers can see it, and what it shares is the source's.
 *
 * @returns undefined where there is no such version, or none that is published where that is asked for
 */
export async function readPreview(
  strapi: Core.Strapi,
  question: PreviewQuestion,
): Promise<Preview | undefined> {
  const handle = connectionOf(strapi);
  const { kind, documentId, locale } = question;
  const stored = await versionsOf(handle, documentId, fallbackChain(locale));
  const looked = await lookAt(strapi, handle, question, stored);
  if (looked === undefined) return undefined;
  const { edition, rows, references, gaps } = looked;
  const scene = await sceneOf(handle, locale, rows, new Map([[documentId, references]]));
  const facts = new Map(rows.map((row) => [row.locale, row]));
  const meta = metaOf(facts, locale, edition, null);
  const data =
    kind === 'home' ? (await composeHomePage(handle, scene, edition)).home : COMPOSE[kind](scene, edition);
  return { data, meta, gaps };
}

async function lookAt(
  strapi: Core.Strapi,
  handle: Handle,
  { kind, documentId, locale, state }: PreviewQuestion,
  stored: readonly EditionRow[],
): Promise<Looked | undefined> {
  const references = (await referencesOf(handle, [documentId])).get(documentId) ?? {};
  if (state === 'published') {
    const edition = stored.find((row) => row.locale === locale && row.withdrawnAt === null);
    return edition && { edition, rows: stored, references, gaps: NO_GAPS };
  }
  const draft = await draftEdition(strapi, handle, kind, documentId, locale);
  if (draft === undefined) return undefined;
  const { edition, gaps } = draft;
  const rows = [edition, ...stored.filter((row) => row.locale !== locale)];
  if (edition.isSource) return { edition, rows, references: draft.references, gaps };
  if (rows.some(({ isSource }) => isSource)) return { edition, rows, references, gaps };
  // Nothing was ever published of the document: what it shares is so far in the draft of its source alone.
  const source = await draftEdition(strapi, handle, kind, documentId, edition.sourceLocale);
  if (source === undefined) return undefined;
  return { edition, rows: [...rows, source.edition], references: source.references, gaps };
}
