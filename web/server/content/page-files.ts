import { queryCollection } from '@nuxt/content/server';
import type { LocaleCode } from '@wellspring/content-model';
import type { H3Event } from 'h3';
import type { ManualName } from '../../shared/manuals.ts';

/** The file with the text of one of the publication's own pages; null where there is none. */
export function pageFile(event: H3Event, locale: LocaleCode, name: string) {
  return queryCollection(event, `pages_${locale}`).where('stem', 'LIKE', `%/${name}`).first();
}

/** The file with the text of a page of a manual; null where there is none. */
export function manualFile(event: H3Event, manual: ManualName, name: string) {
  return queryCollection(event, manual).where('stem', 'LIKE', `%/${name}`).first();
}
