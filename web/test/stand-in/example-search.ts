import { searchAnswerIn, searchWithSuggestion } from '@wellspring/content-model/examples';
import type { LocaleCode, SearchAnswer } from '@wellspring/content-model';

/** Words with a slip in them: nothing is found, and others are suggested. */
export const MISSPELT = 'masage';
/** Words that are in nothing. */
export const UNKNOWN = 'xylophone';
/** Words that are in more than fits on a page. */
export const FREQUENT = 'massage';

/** What the content API finds: the examples' article and topic, whatever the words, but for three of them. */
export function exampleSearch(locale: LocaleCode, parameters: URLSearchParams): SearchAnswer {
  const q = parameters.get('q');
  const answer = searchAnswerIn(locale);
  const pageSize = Number(parameters.get('pageSize') ?? 20);
  const page = Number(parameters.get('page') ?? 1);
  const kind = parameters.get('kind');
  if (q === MISSPELT)
    return { ...searchWithSuggestion, meta: { ...searchWithSuggestion.meta, requestedLocale: locale } };
  const data = answer.data
    .filter((hit) => kind === null || hit.kind === kind)
    .filter(({ fallback }) => fallback === null || parameters.get('fallback') === 'default');
  const found = q === UNKNOWN ? [] : data;
  const total = q === FREQUENT ? 30 : found.length;
  return {
    data: found,
    meta: { ...answer.meta, pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
  };
}
