import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Node } from './tree.ts';
import { citationsIn, sourceId } from '../../shared/citations.ts';
import { absolute } from '../../shared/href.ts';
import type { Notice } from '../../shared/notices.ts';
import type { Phrasebook } from '../../shared/phrasebook.ts';
import type { Publication } from '../../shared/publication.ts';
import { inReadingOrder } from '../../shared/reading-order.ts';
import type { FeedArticle } from '../../shared/views/feed.ts';
import { figureHtml, sectionHtml } from './sections.ts';

/** Whose feed it is, and where. */
export interface FeedPlace {
  readonly publication: Publication;
  /** Origin of the site. */
  readonly siteUrl: string;
}

/**
 * A whole article as HTML for feed readers: what its readers must know first, picture, key points, text, sources and the
 * disclaimer. Made of a tree, so that no word of an editor can become an element.
 */
export function articleHtml(
  { article, notices }: FeedArticle,
  book: Phrasebook,
  { publication, siteUrl }: FeedPlace,
): string {
  const pageUrl = absolute(siteUrl, article.path);
  const sections = inReadingOrder(article.sections);
  const place = { siteUrl, pageUrl, citations: citationsIn(sections, article.sources) };
  const { locale } = book;
  const tree = h('div', { lang: locale.tag, dir: locale.direction }, [
    ...notices.map((notice) => noticeHtml(notice, book, siteUrl)),
    ...(article.cover === null ? [] : [figureHtml(article.cover, book)]),
    ...listed(book.t('article.keyPoints'), 'ul', article.keyPoints),
    ...sections.flatMap((section) => sectionHtml(section, { book, place, techniques: article.techniques })),
    ...listed(
      book.t('article.sources'),
      'ol',
      article.sources.map(({ key, title, publisher, year, language }) => [
        h('a', { href: `${pageUrl}#${encodeURIComponent(sourceId(key))}` }, [
          h('cite', { lang: language }, title),
        ]),
        ...[publisher, year].filter((fact) => fact !== null).map((fact) => `, ${fact}`),
      ]),
    ),
    h('p', [h('strong', book.t('article.disclaimerHeading')), ' ', publication.disclaimer]),
  ]);
  return toHtml(tree);
}

function listed(heading: string, list: 'ul' | 'ol', items: readonly (string | Node[])[]): Node[] {
  if (items.length === 0) return [];
  return [
    h('h2', heading),
    h(
      list,
      items.map((item) => h('li', item)),
    ),
  ];
}

function noticeHtml(notice: Notice, book: Phrasebook, siteUrl: string): Node {
  const paragraph = (title: string, ...words: Node[]) => h('p', [h('strong', title), ' ', ...words]);
  switch (notice.kind) {
    case 'outdated': {
      const { locale, path } = notice.original;
      const original =
        path === null
          ? ''
          : h(
              'a',
              { href: absolute(siteUrl, path) },
              book.t('notice.outdatedLink', { language: book.languageName(locale) }),
            );
      const parts = book.parts('notice.outdatedText', { date: book.day(notice.since) });
      return paragraph(
        book.t('notice.outdatedTitle'),
        ...parts.map((part) => ('words' in part ? part.words : original)),
      );
    }
    case 'overdue':
      return paragraph(
        book.t('notice.overdueTitle'),
        book.t('notice.overdueText', { date: book.month(notice.dueOn) }),
      );
    case 'update':
      return paragraph(
        `${book.t(`update.${notice.update.kind}`)}, ${book.day(notice.update.on)}`,
        notice.update.text,
      );
    case 'fallback':
    case 'machine':
      // Feeds hold neither.
      return '';
  }
}
