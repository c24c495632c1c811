import { documentTag, fallbackChain, slugTag } from '@wellspring/content-model';
import type {
  Article,
  Author,
  DocumentKind,
  DocumentMeta,
  DocumentQuery,
  Technique,
  Topic,
} from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { referencesOf } from '../../database/edition-refs.ts';
import { factsOfDocument, versionsOf } from '../../database/editions.ts';
import type { EditionRow } from '../../database/editions.ts';
import { composeArticle, composeAuthor, composeTechnique, composeTopic } from '../compose/documents.ts';
import { sceneOf } from '../compose/scene.ts';
import type { Scene } from '../compose/scene.ts';
import { alternatesOf, metaOf } from './meta.ts';
import type { Absence, Outcome } from './outcome.ts';
import { resolveSlug } from './resolve-slug.ts';

interface WireOfKind {
  article: Article;
  technique: Technique;
  topic: Topic;
  author: Author;
}

/** How each kind is composed whole. */
export const COMPOSE: { [Kind in DocumentKind]: (scene: Scene, edition: EditionRow) => WireOfKind[Kind] } = {
  article: composeArticle,
  technique: composeTechnique,
  topic: composeTopic,
  author: composeAuthor,
};

/** The document that a slug means, in the locale asked for or a fallback. Four or five statements, whatever the size. */
export async function readOne<Kind extends DocumentKind>(
  handle: Handle,
  kind: Kind,
  slug: string,
  { locale: requested, fallback }: DocumentQuery,
): Promise<Outcome<{ data: WireOfKind[Kind]; meta: DocumentMeta }>> {
  const asked = slugTag(kind, requested, slug.normalize('NFC'));
  const match = await resolveSlug(handle, kind, slug, requested);
  if (match.found === 'none')
    return { status: 404, message: `There is no ${kind} “${slug}”.`, tags: [asked] };
  if (match.found === 'several') return several(handle, kind, slug, match.documentIds, [asked]);

  const { documentId, own } = match;
  const versions = await versionsOf(handle, documentId, fallbackChain(requested));
  const facts = new Map(versions.map((version) => [version.locale, version]));
  const standing = fallbackChain(requested).filter((locale) => facts.get(locale)?.withdrawnAt === null);
  const served = fallback === 'none' || own ? standing.find((locale) => locale === requested) : standing[0];
  if (served === undefined) {
    const alternates = alternatesOf(facts);
    const tags = [asked, documentTag(documentId)];
    return own || alternates.length === 0
      ? { status: 410, message: `The ${kind} “${slug}” was withdrawn.`, alternates, tags }
      : { status: 404, message: `The ${kind} “${slug}” does not exist in ${requested}.`, alternates, tags };
  }
  const references = await referencesOf(handle, [documentId]);
  const scene = await sceneOf(handle, requested, versions, references);
  const edition = scene.documents.pick(documentId, [served]);
  if (edition === undefined) return { status: 404, message: `There is no ${kind} “${slug}”.`, tags: [asked] };
  const answer = {
    data: COMPOSE[kind](scene, edition),
    meta: metaOf(facts, requested, edition, scene.documents.fallback(documentId, requested, served)),
  };
  return { status: 200, answer, locale: served, tags: [...scene.tags, asked] };
}

async function several(
  handle: Handle,
  kind: DocumentKind,
  slug: string,
  documentIds: readonly string[],
  tags: readonly string[],
): Promise<Absence> {
  const candidates = [];
  for (const id of documentIds) {
    const [alternate] = alternatesOf(await factsOfDocument(handle, id));
    if (alternate !== undefined) {
      candidates.push({ id, kind, title: alternate.title, path: alternate.path, locale: alternate.locale });
    }
  }
  return {
    status: 404,
    message: `Several documents have the slug “${slug}”: choose one.`,
    candidates,
    tags: [...tags, ...documentIds.map(documentTag)],
  };
}
