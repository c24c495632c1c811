import { LOCALE_CODES, documentTag, fallbackChain, listTag } from '@wellspring/content-model';
import type {
  ArticleItem,
  ArticleListQuery,
  Author,
  DocumentKind,
  ListMeta,
  LocaleCode,
  ShortListQuery,
  Tag,
  TechniqueItem,
  TopicItem,
} from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import type { ReferenceField } from '../../database/edition-refs.ts';
import type { EditionRow } from '../../database/editions.ts';
import { listOfKind, listOfRegion, listOfTarget, pageOf } from '../../database/lists.ts';
import type { ListQuery } from '../../database/lists.ts';
import { holdersOf } from '../../database/slugs.ts';
import {
  composeArticleItem,
  composeAuthor,
  composeTechniqueItem,
  composeTopicItem,
} from '../compose/documents.ts';
import { loadScene } from '../compose/scene.ts';
import type { Scene, Served } from '../compose/scene.ts';
import type { Outcome } from './outcome.ts';

/** Most documents that the lists without pages hold. */
const SHORT_LIST_MAX = 1000;

interface ItemOfKind {
  article: ArticleItem;
  technique: TechniqueItem;
  topic: TopicItem;
  author: Author;
}
export interface ListAnswer<Item> {
  readonly data: Item[];
  readonly meta: ListMeta;
}

const COMPOSE_ITEM: { [Kind in DocumentKind]: (scene: Scene, edition: EditionRow) => ItemOfKind[Kind] } = {
  article: composeArticleItem,
  technique: composeTechniqueItem,
  topic: composeTopicItem,
  author: composeAuthor,
};

/** A filter whose slug belongs to nothing. */
export class UnknownFilterError extends Error {
  override readonly name = 'UnknownFilterError';
  readonly parameter: string;
  readonly given: string;

  constructor(parameter: string, given: string) {
    super(`There is no ${parameter} “${given}”.`);
    this.parameter = parameter;
    this.given = given;
  }
}

/** A page of articles. @throws UnknownFilterError where a filter's slug belongs to nothing, in any locale */
export async function readArticles(
  handle: Handle,
  query: ArticleListQuery,
): Promise<Outcome<ListAnswer<ArticleItem>>> {
  const { locale, page, pageSize, sort } = query;
  const filters = await filtersOf(handle, query);
  const groups = filters.map(({ field, targets }) => targets.map((target) => listOfTarget(field, target)));
  if (query.region !== undefined) groups.push([listOfRegion(query.region)]);
  return readList(handle, 'article', query, {
    groups: groups.length > 0 ? groups : [[listOfKind('article')]],
    sort: { by: sort === '-updatedAt' ? 'updatedAt' : 'firstPublishedAt', descending: sort.startsWith('-') },
    offset: (page - 1) * pageSize,
    limit: pageSize,
    page,
    tags: [...filters.flatMap(({ targets }) => targets.map(documentTag)), ...regionTags(query)],
    locale,
  });
}

/** A region has other topics as soon as any topic, in any language, moves there. */
function regionTags({ region }: ArticleListQuery): Tag[] {
  return region === undefined ? [] : LOCALE_CODES.map((code) => listTag('topic', code));
}

/** All techniques, topics or authors, on one page, in no promised order. */
export function readShortList<Kind extends Exclude<DocumentKind, 'article'>>(
  handle: Handle,
  kind: Kind,
  query: ShortListQuery,
): Promise<Outcome<ListAnswer<ItemOfKind[Kind]>>> {
  return readList(handle, kind, query, {
    groups: [[listOfKind(kind)]],
    sort: { by: 'firstPublishedAt', descending: false },
    offset: 0,
    limit: SHORT_LIST_MAX,
    page: 1,
    tags: [],
    locale: query.locale,
  });
}

async function readList<Kind extends DocumentKind>(
  handle: Handle,
  kind: Kind,
  { locale, fallback }: ShortListQuery,
  how: Omit<ListQuery, 'reader' | 'ranks'> & { page: number; tags: readonly Tag[]; locale: LocaleCode },
): Promise<Outcome<ListAnswer<ItemOfKind[Kind]>>> {
  const chain = fallback === 'default' ? fallbackChain(locale) : [locale];
  const { rows, total } = await pageOf(handle, { ...how, reader: locale, ranks: chain.length });
  const served = rows.map(({ documentId, rank }) => ({ documentId, locale: chain[rank] ?? locale }));
  const { items, tags: shown } = await composeItems(handle, kind, locale, served);
  const pageSize = how.limit;
  const pagination = { page: how.page, pageSize, pageCount: Math.ceil(total / pageSize), total };
  const tags = [...shown, ...chain.map((code) => listTag(kind, code)), ...how.tags];
  return {
    status: 200,
    answer: { data: items, meta: { requestedLocale: locale, pagination } },
    locale,
    tags: [...new Set(tags)],
  };
}

/** Composes documents as lists carry them, in the order given. @returns them, and the tags of all that they show */
export async function composeItems<Kind extends DocumentKind>(
  handle: Handle,
  kind: Kind,
  requested: LocaleCode,
  served: readonly Served[],
): Promise<{ items: ItemOfKind[Kind][]; tags: readonly Tag[] }> {
  if (served.length === 0) return { items: [], tags: [] };
  const scene = await loadScene(handle, requested, served, 'item');
  const items = served.flatMap(({ documentId, locale }) => {
    const edition = scene.documents.pick(documentId, [locale]);
    return edition === undefined ? [] : [COMPOSE_ITEM[kind](scene, edition)];
  });
  return { items, tags: scene.tags };
}

interface Filter {
  readonly field: ReferenceField;
  /** The documents that a slug means: several where languages share it. */
  readonly targets: readonly string[];
}

async function filtersOf(handle: Handle, query: ArticleListQuery): Promise<Filter[]> {
  const filters: Filter[] = [];
  const bySlug = [
    ['topic', 'topics'],
    ['technique', 'techniques'],
    ['author', 'authors'],
  ] as const;
  for (const [parameter, field] of bySlug) {
    const slug = query[parameter];
    if (slug !== undefined) filters.push({ field, targets: await documentsOf(handle, parameter, slug) });
  }
  return filters;
}

async function documentsOf(handle: Handle, kind: DocumentKind, slug: string): Promise<readonly string[]> {
  const holders = await holdersOf(handle, kind, slug.normalize('NFC'));
  if (holders.length === 0) throw new UnknownFilterError(kind, slug);
  const current = holders.filter((holder) => holder.current);
  return [...new Set((current.length > 0 ? current : holders).map(({ documentId }) => documentId))];
}
