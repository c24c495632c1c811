import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContentClient } from '@wellspring/content-client';
import type { ContentClient } from '@wellspring/content-client';
import { EDITION_KINDS, LOCALE_CODES, documentTag, listTag } from '@wellspring/content-model';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { taggedReads } from '../server/content/tagged-reads.ts';
import { startCms } from './stand-in/start-cms.ts';
import type { StandInCms } from './stand-in/start-cms.ts';

/*
 * What a page was made of decides by what it is purged. The tags themselves never leave the site, so they are looked at
 * where they are noted.
 */

describe('what is made of content', () => {
  let cms: StandInCms;
  let client: ContentClient;
  beforeAll(async () => {
    cms = await startCms();
    client = createContentClient({ baseURL: cms.origin });
  });
  afterAll(async () => {
    client.close();
    await cms.close();
  });

  async function tagsAfter(
    read: (reads: ReturnType<typeof taggedReads>) => Promise<unknown>,
  ): Promise<string[]> {
    const tags = new Set<string>();
    await read(taggedReads(client, 'en', tags));
    return [...tags].sort();
  }

  it('is purged by its part of the index alone where it is a sitemap', async () => {
    const read = async (reads: ReturnType<typeof taggedReads>) => {
      for await (const page of reads.index({ locale: 'de', part: { number: 3, of: 16 } }))
        expect(page).toBeDefined();
    };
    expect(await tagsAfter(read)).toEqual(['part:3-of-16']);
  });

  it('is purged by every list where it counts what there is', async () => {
    const lists = LOCALE_CODES.flatMap((locale) => EDITION_KINDS.map((kind) => listTag(kind, locale)));
    expect(await tagsAfter((reads) => reads.locales())).toEqual(lists.sort());
  });

  it('is purged by an article and all that it shows where it is one of a feed', async () => {
    const { data } = articleAnswerIn('en');
    const shown = [data, ...data.authors, ...data.techniques, ...data.topics].map(({ id }) =>
      documentTag(id),
    );
    expect(await tagsAfter((reads) => reads.ownArticle(data.slug))).toEqual(
      expect.arrayContaining([...shown, `slug:article:en:${data.slug}`]),
    );
  });
});
