import type { EndpointName } from '../endpoints.ts';
import * as examples from '../examples/index.ts';

/** Examples of answers: a name, a few words, the answer itself. */
export interface Example {
  readonly summary: string;
  readonly value: unknown;
}
type Examples = Readonly<Record<string, Example>>;

const example = (summary: string, value: unknown): Example => ({ summary, value });

/** What each endpoint answers to a request that is right. */
export const ANSWER_EXAMPLES: Readonly<Record<EndpointName, Examples>> = {
  articles: {
    german: example('In German, what is not translated in English', examples.articleListAnswerIn('de')),
  },
  article: {
    english: example('In its own language', examples.articleAnswerIn('en')),
    arabic: example('A translation, from right to left', examples.articleAnswerIn('ar')),
    fallback: example('Not translated into German', examples.articleAnswerIn('de')),
  },
  techniques: { english: example('In English', examples.techniqueListAnswer) },
  technique: { english: example('In English', examples.techniqueAnswer) },
  topics: { english: example('In English', examples.topicListAnswerIn('en')) },
  topic: { english: example('In English', examples.topicAnswerIn('en')) },
  authors: {
    english: example('In English', {
      data: [examples.writerPageIn('en')],
      meta: { requestedLocale: 'en', pagination: { page: 1, pageSize: 1000, pageCount: 1, total: 1 } },
    }),
  },
  author: { english: example('In English', examples.authorAnswerIn('en')) },
  home: { english: example('In English', examples.homeAnswerIn('en')) },
  site: { english: example('In English', examples.siteAnswerIn('en')) },
  search: {
    found: example('Some hits', examples.searchAnswerIn('en')),
    misspelt: example('Nothing, and what was meant', examples.searchWithSuggestion),
  },
  locales: { all: example('The locales of the demonstration', examples.localesAnswer) },
  index: {
    first: example('The first page', examples.indexPages[0]),
    last: example('The last page', examples.indexPages[1]),
  },
  changes: {
    some: example('Some events, with more to come', examples.changesPages[0]),
    none: example('Nothing new', examples.changesPages[2]),
  },
  openapi: { start: example('Its first words', { openapi: '3.1.0' }) },
};

/** What is said where there is no answer, by status. */
export function errorExamples(status: string, name?: EndpointName): Examples {
  switch (status) {
    case '400':
      return { parameters: example('Two wrong parameters', examples.badRequestAnswer) };
    case '404':
      return {
        unknown: example('There is no such document', examples.notFoundAnswer),
        notTranslated: example('In other locales alone', examples.notTranslatedAnswer),
        ambiguous: example('Several documents have the slug', examples.ambiguousAnswer),
      };
    case '410':
      return name === 'changes'
        ? { cursor: example('The cursor has expired', examples.cursorUnknownAnswer) }
        : { withdrawn: example('Withdrawn in this locale', examples.goneAnswer) };
    case '429':
      return { limited: example('Too many requests', examples.tooManyRequestsAnswer) };
    default:
      return { unavailable: example('The database is away', examples.unavailableAnswer) };
  }
}
