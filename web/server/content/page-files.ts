import { queryCollection } from '@nuxt/content/server';
import type { LocaleCode } from '@wellspring/content-model';
import type { H3Event } from 'h3';

/** The file with the text of one of the publication's own pages; null where there is none. */
export function pageFile(event: H3Event, locale: LocaleCode, name: string) {
  return queryCollection(event, `pages_${locale}`).where('stem', 'LIKE', `%/${name}`).first();
}

/** The file with the text of a page for developers; null where there is none. */
export function developerFile(event: H3Event, name: string) {
  return queryCollection(event, 'developers').where('stem', 'LIKE', `%/${name}`).first();
}
