import type { Feed, FeedEntry } from './entries.ts';

/** The media type of JSON Feed. */
export const JSON_FEED_TYPE = 'application/feed+json';

/** A feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeedOf(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.jsonUrl,
    language: feed.language,
    icon: `${feed.siteUrl}/icon-512.png`,
    favicon: `${feed.siteUrl}/icon-192.png`,
    authors: [{ name: feed.title, url: `${feed.siteUrl}/` }],
    items: feed.entries.map((entry) => itemOf(entry, feed.language)),
  });
}

function itemOf(entry: FeedEntry, language: string) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    ...(entry.image === null ? {} : { image: entry.image }),
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    ...(entry.authors.length === 0 ? {} : { authors: entry.authors }),
    tags: entry.tags.map(({ title }) => title),
    language,
  };
}
