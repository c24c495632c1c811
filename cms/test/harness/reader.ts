import {
  articleAnswer,
  articleListAnswer,
  authorAnswer,
  authorListAnswer,
  changesAnswer,
  errorAnswer,
  homeAnswer,
  indexAnswer,
  localesAnswer,
  searchAnswer,
  siteAnswer,
  techniqueAnswer,
  techniqueListAnswer,
  topicAnswer,
  topicListAnswer,
} from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import type { z } from 'zod';
import type { CmsAnswer } from './requests.ts';

/** Parameters of a request, beside the locale. */
export type Parameters = Readonly<Record<string, string>>;

/**
 * Somebody who reads over the content API. Every answer is parsed by the wire schema of its endpoint, so each read in any
 * test also proves the contract.
 */
export function readerOf(api: (path: string) => Promise<CmsAnswer>) {
  async function plain<Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    parameters: Parameters = {},
  ): Promise<z.output<Schema>> {
    const address = `${path}?${new URLSearchParams(parameters)}`;
    const { status, body } = await api(address);
    if (status !== 200)
      throw new Error(`GET ${decodeURI(address)} answered ${status}: ${JSON.stringify(body)}`);
    return schema.parse(body);
  }
  function ask<Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    locale: LocaleCode,
    parameters: Parameters = {},
  ): Promise<z.output<Schema>> {
    return plain(schema, path, { locale, ...parameters });
  }
  const one =
    <Schema extends z.ZodType>(schema: Schema, segment: string) =>
    (slug: string, locale: LocaleCode, parameters?: Parameters) =>
      ask(schema, `/${segment}/${encodeURIComponent(slug)}`, locale, parameters);
  const many =
    <Schema extends z.ZodType>(schema: Schema, segment: string) =>
    (locale: LocaleCode, parameters?: Parameters) =>
      ask(schema, `/${segment}`, locale, parameters);

  return {
    article: one(articleAnswer, 'articles'),
    articles: many(articleListAnswer, 'articles'),
    technique: one(techniqueAnswer, 'techniques'),
    techniques: many(techniqueListAnswer, 'techniques'),
    topic: one(topicAnswer, 'topics'),
    topics: many(topicListAnswer, 'topics'),
    author: one(authorAnswer, 'authors'),
    authors: many(authorListAnswer, 'authors'),
    search: (q: string, locale: LocaleCode, parameters: Parameters = {}) =>
      ask(searchAnswer, '/search', locale, { q, ...parameters }),
    home: (locale: LocaleCode, parameters?: Parameters) => ask(homeAnswer, '/home', locale, parameters),
    site: (locale: LocaleCode, parameters?: Parameters) => ask(siteAnswer, '/site', locale, parameters),
    locales: async () => localesAnswer.parse((await api('/locales')).body),
    /** A page of the index of all editions. */
    index: (parameters?: Parameters) => plain(indexAnswer, '/index', parameters),
    /** A page of the event log. */
    changes: (parameters?: Parameters) => plain(changesAnswer, '/changes', parameters),
    /** What is said where there is nothing, or where the question is wrong. */
    refusal: async (path: string, locale: LocaleCode, parameters: Parameters = {}) => {
      const { body } = await api(`${encodeURI(path)}?${new URLSearchParams({ locale, ...parameters })}`);
      return errorAnswer.parse(body).error;
    },
  };
}

/** Somebody who reads over the content API. */
export type Reader = ReturnType<typeof readerOf>;
