import { listTag, slugTag } from '@wellspring/content-model';
import type {
  ArticleListAnswer,
  ArticleListQuery,
  DocumentKind,
  EditionKind,
  LocaleCode,
  Tag,
} from '@wellspring/content-model';
import type { ContentClient, Query } from '@wellspring/content-client';
import { tagsOfShownDocuments } from './shown-documents.ts';

/** Lists are short, but for articles; what is not translated is shown in the fallback language. */
const FALLBACK = 'default';

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
    article: (slug: string) => one('article', slug, client.articles.get(slug, { locale })),
    technique: (slug: string) => one('technique', slug, client.techniques.get(slug, { locale })),
    topic: (slug: string) => one('topic', slug, client.topics.get(slug, { locale })),
    author: (slug: string) => one('author', slug, client.authors.get(slug, { locale })),
    articles: (query: Omit<Query<ArticleListQuery>, 'locale'>): Promise<ArticleListAnswer> =>
      list('article', client.articles.list({ ...short, ...query })),
    techniques: () => list('technique', client.techniques.list(short)),
    topics: () => list('topic', client.topics.list(short)),
  };
}

export type TaggedReads = ReturnType<typeof taggedReads>;
