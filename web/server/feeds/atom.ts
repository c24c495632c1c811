import { element, xmlDocument } from '../xml/markup.ts';
import type { Markup } from '../xml/markup.ts';
import type { Feed, FeedEntry } from './entries.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
/** The media type of Atom. */
export const ATOM_TYPE = 'application/atom+xml';

/** A feed in Atom (RFC 4287), which every reader takes, and which alone says of each text in which language it is. */
export function atomOf(feed: Feed): string {
  const link = (rel: string, type: string, href: string) => element('link', { rel, type, href });
  return xmlDocument(
    element('feed', { xmlns: ATOM, 'xml:lang': feed.language }, [
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, feed.updatedAt),
      link('self', ATOM_TYPE, feed.atomUrl),
      link('alternate', 'text/html', feed.homeUrl),
      link('alternate', 'application/feed+json', feed.jsonUrl),
      element('icon', {}, `${feed.siteUrl}/icon-192.png`),
      // For entries that name nobody: somebody has to stand for each (RFC 4287, 4.1.1).
      person('author', feed.title, `${feed.siteUrl}/`),
      ...feed.entries.map(entryXml),
    ]),
  );
}

function entryXml(entry: FeedEntry): Markup {
  return element('entry', {}, [
    element('id', {}, entry.id),
    element('title', { type: 'text' }, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', {}, entry.publishedAt),
    element('updated', {}, entry.updatedAt),
    ...entry.authors.map(({ name, url }) => person('author', name, url)),
    ...entry.tags.map(({ id, title }) => element('category', { term: id, label: title })),
    element('summary', { type: 'text' }, entry.summary),
    element('content', { type: 'html' }, entry.html),
  ]);
}

function person(role: 'author', name: string, uri: string): Markup {
  return element(role, {}, [element('name', {}, name), element('uri', {}, uri)]);
}
