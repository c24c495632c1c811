import type { ContentClient } from '@wellspring/content-client';
import { listTag } from '@wellspring/content-model';
import type { LocaleCode, SiteAnswer, Tag } from '@wellspring/content-model';
import { environment } from '../environment.ts';
import { tagsOfShownDocuments } from './shown-documents.ts';

/** An answer, what makes it stale, and when it was asked for. */
interface Said {
  readonly answer: SiteAnswer;
  readonly tags: readonly Tag[];
  readonly at: number;
}

/** How long it takes until an event is heard of whose hook is lost, in milliseconds. */
const UNTIL_HEARD = 15_000;

const said = new Map<LocaleCode, Said>();
/** How often something has become stale: what was asked for before may be from before it. */
let purges = 0;

/**
 * What the CMS says of the publication, which stands around every page: asked for once for many pages, until an event is about
 * it. Where no page is kept, neither is this.
 *
 * @throws {ContentError}
 */
export async function siteAnswer(
  client: ContentClient,
  locale: LocaleCode,
  signal: AbortSignal,
): Promise<SiteAnswer> {
  const [at, before] = [performance.now(), purges];
  const last = said.get(locale);
  if (last !== undefined && at - last.at < UNTIL_HEARD) return last.answer;
  const answer = await client.site.get({ locale }, { signal });
  const tags = [listTag('site', locale), ...tagsOfShownDocuments(answer)];
  if (environment().pageMemoryBytes > 0 && purges === before) said.set(locale, { answer, tags, at });
  return answer;
}

/** Forgets what carries one of the tags. To be told before pages are made anew. @param tags null: everything */
export function purgeSiteAnswers(tags: readonly Tag[] | null): void {
  purges += 1;
  const stale = new Set(tags);
  for (const [locale, { tags: own }] of said)
    if (tags === null || own.some((tag) => stale.has(tag))) said.delete(locale);
}
