import { LOCALE_CODES } from '../locales.ts';
import type { LocaleCode } from '../locales.ts';
import { partsHolding } from '../parts.ts';
import { documentTag, listTag, partTag, slugTag } from '../tags.ts';
import type { IndexAnswer, IndexEntry } from '../wire/catalogue.ts';
import type { ChangeEvent, ChangesAnswer } from '../wire/changes.ts';
import type { SearchAnswer } from '../wire/search.ts';
import { topicIn } from './answers.ts';
import { backPainAlternates, backPainArticleIn } from './articles.ts';

const PASSAGE = 'Massage can ease back pain for a while, and moving again soon helps it to stay away.';

/** `GET /search?q=back pain`: the example article and topic. Where they are not translated, only `fallback=default` finds them. */
export function searchAnswerIn(locale: LocaleCode): SearchAnswer {
  const { id, title, path, locale: served, fallback } = backPainArticleIn(locale);
  const topic = topicIn(locale);
  return {
    data: [
      {
        id,
        kind: 'article',
        title,
        path,
        locale: served,
        fallback,
        excerpt: PASSAGE,
        ranges: rangesOf('excerpt', PASSAGE, 'back pain'),
        score: 2.5,
      },
      {
        id: topic.id,
        kind: 'topic',
        title: topic.title,
        path: topic.path,
        locale: topic.locale,
        fallback: topic.fallback,
        excerpt: topic.summary,
        ranges: rangesOf('title', topic.title, 'back pain'),
        score: 1.75,
      },
    ],
    meta: {
      requestedLocale: locale,
      pagination: { page: 1, pageSize: 20, pageCount: 1, total: 2 },
      suggestion: null,
    },
  };
}

function rangesOf(field: 'title' | 'excerpt', text: string, words: string) {
  const start = text.indexOf(words);
  return start < 0 ? [] : [{ field, start, end: start + words.length }];
}

/** `GET /search` for words with a slip in them. */
export const searchWithSuggestion: SearchAnswer = {
  data: [],
  meta: {
    requestedLocale: 'en',
    pagination: { page: 1, pageSize: 20, pageCount: 0, total: 0 },
    suggestion: 'massage',
  },
};

/** Every edition of the examples' article and topic, in the order of the index. */
export const indexEntries: readonly IndexEntry[] = [
  ...backPainAlternates.toReversed().map(({ locale, path, title, indexable }) => {
    const { id, kind, updatedAt } = backPainArticleIn(locale);
    return {
      id,
      kind,
      title,
      path,
      locale,
      sourceLocale: 'en' as const,
      fallback: null,
      updatedAt,
      indexable,
      alternates: backPainAlternates,
    };
  }),
  topicEntry(),
];

function topicEntry(): IndexEntry {
  const { id, kind, title, path, locale, updatedAt } = topicIn('en');
  const alternates = [{ locale, path, title, indexable: true }];
  return {
    id,
    kind,
    title,
    path,
    locale,
    sourceLocale: locale,
    fallback: null,
    updatedAt,
    indexable: true,
    alternates,
  };
}

/** `GET /index`: the first page, with more to come, and the last. */
export const indexPages: readonly [IndexAnswer, IndexAnswer] = [
  { data: indexEntries.slice(0, 2), meta: { cursor: 'ZXhhbXBsZS1wbGFjZQ' } },
  { data: indexEntries.slice(2), meta: { cursor: null } },
];

/** The bucket that the example article is in. */
const BUCKET = 77;

/** A life of the example article in the log: published, given another slug, withdrawn in Arabic. */
export const changeEvents: readonly ChangeEvent[] = [
  eventOf(41, 'document.published', 'en', ['back-pain'], '2026-01-03T09:00:00.000Z'),
  eventOf(42, 'document.published', 'en', ['relieving-back-pain', 'back-pain'], '2026-01-04T10:30:00.000Z'),
  eventOf(45, 'document.unpublished', 'ar', ['تخفيف-آلام-الظهر'], '2026-01-05T08:15:00.000Z'),
];

function eventOf(
  id: number,
  type: ChangeEvent['type'],
  locale: LocaleCode,
  slugs: readonly string[],
  occurredAt: string,
): ChangeEvent {
  const { id: documentId, kind } = backPainArticleIn('en');
  return {
    id,
    type,
    kind,
    documentId,
    locale,
    paths: slugs.map((slug) => `/${locale}/articles/${slug}`),
    tags: [
      documentTag(documentId),
      listTag(kind, locale),
      ...partsHolding(BUCKET).map(partTag),
      ...slugs.flatMap((slug) => LOCALE_CODES.map((code) => slugTag(kind, code, slug))),
    ],
    occurredAt,
  };
}

/** `GET /changes`: two events with one more to come, that one, and nothing new. */
export const changesPages: readonly [ChangesAnswer, ChangesAnswer, ChangesAnswer] = [
  { data: changeEvents.slice(0, 2), meta: { cursor: '42-c2Vjb25kLW9u', more: true } },
  { data: changeEvents.slice(2), meta: { cursor: '45-dGhpcmQtb25l', more: false } },
  { data: [], meta: { cursor: '45-dGhpcmQtb25l', more: false } },
];
