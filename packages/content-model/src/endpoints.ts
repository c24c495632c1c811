import { z } from 'zod';
import {
  articleAnswer,
  articleListAnswer,
  authorAnswer,
  authorListAnswer,
  homeAnswer,
  localesAnswer,
  siteAnswer,
  techniqueAnswer,
  techniqueListAnswer,
  topicAnswer,
  topicListAnswer,
} from './wire/answers.ts';
import { indexAnswer } from './wire/catalogue.ts';
import { changesAnswer } from './wire/changes.ts';
import {
  articleListQuery,
  changesQuery,
  documentQuery,
  indexQuery,
  localesQuery,
  openapiQuery,
  searchQuery,
  shortListQuery,
} from './wire/requests.ts';
import { searchAnswer } from './wire/search.ts';

/** What endpoints are for, in the order in which they are told. */
export const ENDPOINT_TAGS = {
  Documents:
    'What readers read: articles, techniques, topics, people, the home page, and what stands on every page.',
  Finding: 'What there is, in which languages, and what matches.',
  Mirroring: 'Everything, and what has changed since: for sitemaps, search engines, exports and caches.',
  Contract: 'This document.',
} as const;

/** One address of the content API. The CMS's routes and the OpenAPI document are made of these. */
export interface Endpoint {
  /** Under `/api/v1`, with `{slug}` where a document is named. */
  readonly path: string;
  readonly tag: keyof typeof ENDPOINT_TAGS;
  /** A few words, without a full stop. */
  readonly summary: string;
  readonly description: string;
  readonly query: z.ZodObject;
  readonly answer: z.ZodType;
  /** Why there may be no answer though the request is right, by status. */
  readonly absences: Readonly<Partial<Record<404 | 410, string>>>;
  /** The locales of the answer's words: that of the request, several at once, or none. */
  readonly language: 'served' | 'many' | 'none';
  /** Whether answers carry tags by which caches purge them. */
  readonly tagged: boolean;
}

const documentAbsences = {
  404: 'There is no such document, or none in the locales asked for, or several have the slug. `error.details` says where else to look.',
  410: 'It was published and has been withdrawn. `error.details.alternates` says in which locales it can still be read.',
};

const one = <Answer extends z.ZodType>(path: string, name: string, answer: Answer) => ({
  path: `/${path}/{slug}`,
  tag: 'Documents' as const,
  summary: `One ${name}`,
  description: `The ${name} that a slug means, whole. Any slug will do: of this locale or another, current or former. \`data.path\` is its address today.`,
  query: documentQuery,
  answer,
  absences: documentAbsences,
  language: 'served' as const,
  tagged: true,
});

const all = <Answer extends z.ZodType>(path: string, names: string, answer: Answer) => ({
  path: `/${path}`,
  tag: 'Documents' as const,
  summary: `All ${names}`,
  description: `All ${names} on one page, in no promised order: sort them as the reader’s language does.`,
  query: shortListQuery,
  answer,
  absences: {},
  language: 'served' as const,
  tagged: true,
});

/** Every endpoint of the content API, by the name of its operation. */
export const ENDPOINTS = {
  articles: {
    path: '/articles',
    tag: 'Documents',
    summary: 'Articles, a page at a time',
    description: 'Articles of a locale, newest first. Filters narrow the list together.',
    query: articleListQuery,
    answer: articleListAnswer,
    absences: {},
    language: 'served',
    tagged: true,
  },
  article: one('articles', 'article', articleAnswer),
  techniques: all('techniques', 'techniques', techniqueListAnswer),
  technique: one('techniques', 'technique', techniqueAnswer),
  topics: all('topics', 'topics', topicListAnswer),
  topic: one('topics', 'topic', topicAnswer),
  authors: all('authors', 'people', authorListAnswer),
  author: one('authors', 'person', authorAnswer),
  home: {
    path: '/home',
    tag: 'Documents',
    summary: 'The home page',
    description: 'The home page, with the articles that it features.',
    query: documentQuery,
    answer: homeAnswer,
    absences: {
      404: 'There is no home page in the locales asked for.',
      410: 'There was a home page, and it has been withdrawn.',
    },
    language: 'served',
    tagged: true,
  },
  site: {
    path: '/site',
    tag: 'Documents',
    summary: 'The publication itself',
    description: 'What stands on every page: the name of the publication, its disclaimer, how it is reached.',
    query: documentQuery,
    answer: siteAnswer,
    absences: {
      404: 'The publication says nothing of itself in the locales asked for.',
      410: 'The publication said something of itself, and has withdrawn it.',
    },
    language: 'served',
    tagged: true,
  },
  search: {
    path: '/search',
    tag: 'Finding',
    summary: 'What matches some words',
    description:
      'Documents that match, best first, each with the passage that does so best. Words are compared as the locale compares them: without case and accents, by their stems.',
    query: searchQuery,
    answer: searchAnswer,
    absences: {},
    language: 'served',
    tagged: true,
  },
  locales: {
    path: '/locales',
    tag: 'Finding',
    summary: 'The languages',
    description: 'The locales of the publication, with what each of them holds.',
    query: localesQuery,
    answer: localesAnswer,
    absences: {},
    language: 'many',
    tagged: true,
  },
  index: {
    path: '/index',
    tag: 'Mirroring',
    summary: 'Every document in every locale',
    description:
      'Everything that is published, in an order that stays, a page at a time. For sitemaps, ask language by language and part by part. To mirror it, take a cursor from `/changes?after=latest` first, read the index, then follow the changes from that cursor.',
    query: indexQuery,
    answer: indexAnswer,
    absences: {},
    language: 'many',
    tagged: true,
  },
  changes: {
    path: '/changes',
    tag: 'Mirroring',
    summary: 'What has happened since',
    description:
      'Publications, withdrawals and deletions, oldest first, for at least 30 days. A reader who goes on from `meta.cursor` misses none and sees none twice. One event tells of one locale of a document; a change in what all locales share makes one for each.',
    query: changesQuery,
    answer: changesAnswer,
    absences: {
      410: 'The cursor has expired, or is of another database (`error.details.code` is `cursor-unknown`). Start afresh.',
    },
    language: 'none',
    tagged: false,
  },
  openapi: {
    path: '/openapi.json',
    tag: 'Contract',
    summary: 'This document',
    description: 'The contract of the content API, in OpenAPI 3.1.',
    query: openapiQuery,
    answer: z.looseObject({ openapi: z.string() }).describe('An OpenAPI document.'),
    absences: {},
    language: 'none',
    tagged: false,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

/** The name of an endpoint, which is also its `operationId`. */
export type EndpointName = keyof typeof ENDPOINTS;
/** Every endpoint with its name, in the order in which they are told. */
export function endpoints(): [EndpointName, Endpoint][] {
  const names: readonly string[] = Object.keys(ENDPOINTS);
  return names.filter(isEndpointName).map((name) => [name, ENDPOINTS[name]]);
}

function isEndpointName(name: string): name is EndpointName {
  return name in ENDPOINTS;
}
