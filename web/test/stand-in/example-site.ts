import {
  articleAnswerIn,
  articleListAnswerIn,
  authorAnswerIn,
  homeAnswerIn,
  localesAnswer,
  reviewerIn,
  siteAnswerIn,
  swedishMassageIn,
  techniqueAnswer,
  techniqueListAnswer,
  topicAnswerIn,
  topicListAnswerIn,
} from '@wellspring/content-model/examples';
import type {
  Alternate,
  Author,
  AuthorAnswer,
  IndexAnswer,
  IndexEntry,
  LocaleCode,
  LocalesAnswer,
  TechniqueAnswer,
  TechniqueListAnswer,
} from '@wellspring/content-model';
import { documentPath } from '@wellspring/content-model';
import { exampleSearch } from './example-search.ts';

/*
 * The examples of the content model put together to a whole site: whatever one answer links to, another answer holds.
 */

/** The technique in a locale: English and Arabic, English elsewhere. */
export function techniqueAnswerIn(locale: LocaleCode): TechniqueAnswer {
  const card = swedishMassageIn(locale);
  const slug = slugOf(card.path);
  const isTranslation = card.locale !== 'en';
  return {
    data: {
      ...techniqueAnswer.data,
      ...card,
      slug,
      translation: isTranslation ? articleAnswerIn('ar').data.translation : null,
      topics: articleAnswerIn(locale).data.topics,
      reviews: articleAnswerIn(locale).data.reviews,
    },
    meta: {
      requestedLocale: locale,
      servedLocale: card.locale,
      fallback: card.fallback,
      indexable: true,
      canonicalPath: documentPath(card.locale, 'technique', slug),
      alternates: (['en', 'ar'] as const).map((code) => alternateOf(code, swedishMassageIn(code))),
    },
  };
}

/** The list of techniques in a locale. */
export function techniqueListAnswerIn(locale: LocaleCode): TechniqueListAnswer {
  const { sections: _sections, sources: _sources, seo: _seo, ...item } = techniqueAnswerIn(locale).data;
  return { data: [item], meta: { ...techniqueListAnswer.meta, requestedLocale: locale } };
}

/** The page of the medical reviewer, which exists in English alone. */
export function reviewerAnswerIn(locale: LocaleCode): AuthorAnswer {
  const { id, title, path, locale: served, fallback, credentials, disclosure } = reviewerIn(locale);
  const slug = slugOf(path);
  const { photo: _photo, ...writer } = authorAnswerIn('en').data;
  const data: Author = {
    ...writer,
    ...{ id, title, path, slug, locale: served, fallback, credentials, disclosure },
    photo: null,
    roles: ['medical-reviewer'],
  };
  return {
    data,
    meta: {
      requestedLocale: locale,
      servedLocale: served,
      fallback,
      indexable: true,
      canonicalPath: documentPath(served, 'author', slug),
      alternates: [alternateOf('en', reviewerIn('en'))],
    },
  };
}

const DOCUMENTS = {
  articles: [articleAnswerIn],
  techniques: [techniqueAnswerIn],
  topics: [topicAnswerIn],
  authors: [authorAnswerIn, reviewerAnswerIn],
} as const;

const LISTS = {
  articles: articleListAnswerIn,
  techniques: techniqueListAnswerIn,
  topics: topicListAnswerIn,
  home: homeAnswerIn,
} as const;

/**
 * What the content API says about a path: as it does, a document answers to the slug that it has in any locale.
 *
 * @param path decoded, below `/api/v1`: `/articles/relieving-back-pain`
 * @returns the answer; undefined where there is no such document
 */
export function exampleAnswer(
  path: string,
  locale: LocaleCode,
  parameters: URLSearchParams,
): object | undefined {
  const [, kind = '', slug] = path.split('/');
  const isOwnOnly = parameters.get('fallback') === 'none';
  if (kind === 'search') return exampleSearch(locale, parameters);
  if (kind === 'site') return siteAnswerIn(locale);
  if (kind === 'locales') return localesAnswerNow();
  if (kind === 'index') return indexAnswerIn(locale, parameters.get('part') ?? '1-of-1');
  if (slug === undefined) return isKeyOf(LISTS, kind) ? listIn(LISTS[kind](locale), isOwnOnly) : undefined;
  if (!isKeyOf(DOCUMENTS, kind)) return undefined;
  return DOCUMENTS[kind]
    .map((answerIn) => answerIn(locale))
    .filter(({ meta }) => !isOwnOnly || meta.fallback === null)
    .find(({ meta }) => meta.alternates.some((own) => slugOf(own.path) === slug));
}

/** A list without what is not in its locale, where only that is asked for. */
function listIn(answer: ReturnType<(typeof LISTS)[keyof typeof LISTS]>, isOwnOnly: boolean): object {
  if (!isOwnOnly || !Array.isArray(answer.data)) return answer;
  const data = answer.data.filter(({ fallback }) => fallback === null);
  return { ...answer, data };
}

/** Everything that is published in a locale: in the first part of any cut, so that the others are empty. */
function indexAnswerIn(locale: LocaleCode, part: string): IndexAnswer {
  return { data: part.startsWith('1-of-') ? entriesIn(locale) : [], meta: { cursor: null } };
}

function entriesIn(locale: LocaleCode): IndexEntry[] {
  const { data: home, meta } = homeAnswerIn(locale);
  return [
    ...Object.values(DOCUMENTS).flatMap((answers) => answers.map((answerIn) => answerIn(locale))),
    { data: { ...home, title: home.heading }, meta },
  ]
    .filter((answer) => answer.meta.fallback === null && answer.meta.indexable)
    .map(({ data: { id, kind, title, path, updatedAt }, meta: { alternates } }) => ({
      id,
      kind,
      title,
      path,
      locale,
      sourceLocale: kind === 'author' ? locale : 'en',
      fallback: null,
      updatedAt,
      indexable: true,
      alternates,
    }));
}

function localesAnswerNow(): LocalesAnswer {
  const data = localesAnswer.data.map((info) => ({ ...info, indexable: entriesIn(info.code).length }));
  return { ...localesAnswer, data };
}

function isKeyOf<Table extends object>(table: Table, key: string): key is Extract<keyof Table, string> {
  return Object.hasOwn(table, key);
}

function alternateOf(locale: LocaleCode, { path, title }: { path: string; title: string }): Alternate {
  return { locale, path, title, indexable: true };
}

function slugOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
