import { compatibleFile } from '../../shared/compatible-file.ts';
import { absolute } from '../../shared/href.ts';
import type { Phrasebook } from '../../shared/phrasebook.ts';
import { feedPath, jsonFeedPath } from '../../shared/site-files.ts';
import type { FeedArticle } from '../../shared/views/feed.ts';
import { articleHtml } from './article-html.ts';
import type { FeedPlace } from './article-html.ts';

/** A feed, whatever its format. Addresses are absolute. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly siteUrl: string;
  readonly homeUrl: string;
  readonly atomUrl: string;
  readonly jsonUrl: string;
  /** When the newest of its entries changed. */
  readonly updatedAt: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** The same for good, whatever the address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly image: string | null;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly tags: readonly { readonly id: string; readonly title: string }[];
  readonly publishedAt: string;
  readonly updatedAt: string;
}

/** The instant of a feed without entries: it has never changed. */
const NEVER = new Date(0).toISOString();

/** The feed of a locale. */
export function feedOf(articles: readonly FeedArticle[], book: Phrasebook, place: FeedPlace): Feed {
  const { publication, siteUrl } = place;
  const { code, tag } = book.locale;
  const entries = articles.map((article) => entryOf(article, book, place));
  return {
    id: idIn(siteUrl, `feed:${code}`),
    title: publication.name,
    description: publication.tagline,
    language: tag,
    siteUrl,
    homeUrl: absolute(siteUrl, `/${code}`),
    atomUrl: siteUrl + feedPath(code),
    jsonUrl: siteUrl + jsonFeedPath(code),
    updatedAt: entries.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), NEVER),
    entries,
  };
}

function entryOf(found: FeedArticle, book: Phrasebook, place: FeedPlace): FeedEntry {
  const { siteUrl } = place;
  const { article } = found;
  const { id, locale, path, title, summary, cover, publishedAt, updatedAt } = article;
  return {
    id: idIn(siteUrl, `article:${id}:${locale}`),
    url: absolute(siteUrl, path),
    title,
    summary,
    html: articleHtml(found, book, place),
    image: cover === null ? null : compatibleFile(cover.image).url,
    authors: article.authors.map((author) => ({ name: author.title, url: absolute(siteUrl, author.path) })),
    tags: article.topics.map((topic) => ({ id: topic.id, title: topic.title })),
    publishedAt,
    updatedAt,
  };
}

/** A name of our own making that nobody else can make (RFC 4151). It stays, however addresses change below this host. */
function idIn(siteUrl: string, name: string): string {
  return `tag:${new URL(siteUrl).hostname},2026:${name}`;
}
