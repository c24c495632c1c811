import {
  DOCUMENT_KINDS,
  EDITION_KINDS,
  LOCALE_CODES,
  listTag,
  partName,
  partTag,
  slugTag,
} from '@wellspring/content-model';
import type {
  ArticleListAnswer,
  ArticleListQuery,
  DocumentKind,
  EditionKind,
  LocaleCode,
  Tag,
} from '@wellspring/content-model';
import type { ContentClient, Query, SearchFor } from '@wellspring/content-client';
import type { LocalePart } from '../../shared/site-files.ts';
import { tagsOfShownDocuments } from './shown-documents.ts';
import { siteAnswer } from './site-answers.ts';

/** Lists are short, but for articles; what is not translated is shown in the fallback language. */
const FALLBACK = 'default';

/** Entries of the index that are read at once: as many as the API gives. */
const INDEX_ENTRIES = 1000;

/**
 * The content API as one request reads it: in the reader's locale, noting the tags by which the page made of the answers
 * is purged. Every read of the site goes through here.
 *
 * @param tags of the page that is being made; they are added to it
 */
export function taggedReads(client: ContentClient, locale: LocaleCode, tags: Set<Tag>) {
  const show = <Answer>(answer: Answer): Answer => {
    for (const tag of tagsOfShownDocuments(answer)) tags.add(tag);
    return answer;
  };
  const list = async <Answer>(kind: EditionKind, answer: Promise<Answer>): Promise<Answer> => {
    tags.add(listTag(kind, locale));
    return show(await answer);
  };
  const one = async <Answer>(kind: DocumentKind, slug: string, answer: Promise<Answer>): Promise<Answer> => {
    // Noted before the answer is there: a page that says "not found" is purged by it when the slug is published.
    tags.add(slugTag(kind, locale, slug));
    return show(await answer);
  };
  const short = { locale, fallback: FALLBACK } as const;
  return {
    home: () => list('home', client.home.get({ locale })),
    /** What the publication says of itself. */
    site: (signal: AbortSignal) => list('site', siteAnswer(client, locale, signal)),
    article: (slug: string) => one('article', slug, client.articles.get(slug, { locale })),
    /** The article in this locale alone. */
    ownArticle: (slug: string) =>
      one('article', slug, client.articles.get(slug, { locale, fallback: 'none' })),
    technique: (slug: string) => one('technique', slug, client.techniques.get(slug, { locale })),
    topic: (slug: string) => one('topic', slug, client.topics.get(slug, { locale })),
    author: (slug: string) => one('author', slug, client.authors.get(slug, { locale })),
    articles: (query: Omit<Query<ArticleListQuery>, 'locale'>): Promise<ArticleListAnswer> =>
      list('article', client.articles.list({ ...short, ...query })),
    techniques: () => list('technique', client.techniques.list(short)),
    topics: () => list('topic', client.topics.list(short)),
    /** What matches some words: in the locale alone, unless the query says otherwise. */
    search: async (query: Omit<SearchFor, 'locale'>) => {
      for (const kind of DOCUMENT_KINDS) tags.add(listTag(kind, locale));
      return show(await client.search.list({ locale, ...query }));
    },
    /** The locales with how much each holds, which any publication may change. */
    locales: () => {
      for (const code of LOCALE_CODES) for (const kind of EDITION_KINDS) tags.add(listTag(kind, code));
      return client.locales.list();
    },
    /** What search engines may list of a part of a locale, whatever the locale of the request. */
    index: (asked: LocalePart) => {
      // In place of the tags of the documents, which it would have by the hundred.
      tags.add(partTag(asked.part));
      const part = partName(asked.part);
      return client.index.pages({ locale: asked.locale, part, indexable: 'true', limit: INDEX_ENTRIES });
    },
  };
}

export type TaggedReads = ReturnType<typeof taggedReads>;
