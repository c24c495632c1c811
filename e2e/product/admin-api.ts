import { articleAnswer, isLocaleCode, topicAnswer } from '@wellspring/content-model';
import type { Product } from './product.ts';

export type Api = Pick<Product, 'cms' | 'administrator'>;

/** @throws Error that says what was asked for and what came back, where it is no success */
export async function answerOf(request: string, response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${request} was answered with ${response.status}: ${text.slice(0, 500)}`);
  return text === '' ? null : JSON.parse(text);
}

/** Logs in to the admin. @returns the token of the session */
export async function login({ cms, administrator }: Api): Promise<string> {
  const response = await fetch(`${cms}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(administrator),
  });
  const answer = await answerOf('POST /admin/login', response);
  if (typeof answer === 'object' && answer !== null && 'data' in answer) {
    const { data } = answer;
    if (typeof data === 'object' && data !== null && 'token' in data && typeof data.token === 'string')
      return data.token;
  }
  throw new Error('POST /admin/login gave no token.');
}

/**
 * Withdraws a topic from readers in every language that it has, as an editor would.
 *
 * @param slug of its English edition
 */
export async function withdrawTopic(api: Api, slug: string): Promise<void> {
  const token = await login(api);
  const found = await fetch(`${api.cms}/api/v1/topics/${slug}?locale=en`);
  const { data, meta } = topicAnswer.parse(await answerOf(`GET topic ${slug}`, found));
  // The original goes last: its translations follow it.
  const locales = meta.alternates
    .map(({ locale }) => locale)
    .filter(isLocaleCode)
    .reverse();
  for (const locale of locales) {
    const path = `/content-manager/collection-types/api::topic.topic/${data.id}/actions/unpublish`;
    const response = await fetch(`${api.cms}${path}?locale=${locale}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: '{}',
    });
    await answerOf(`Unpublishing the topic “${slug}” in ${locale}`, response);
  }
}

/** @returns the id of the article that has a slug in English */
export async function articleId({ cms }: Pick<Api, 'cms'>, slug: string): Promise<string> {
  const found = await fetch(`${cms}/api/v1/articles/${slug}?locale=en`);
  return articleAnswer.parse(await answerOf(`GET article ${slug}`, found)).data.id;
}
