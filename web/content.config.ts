import { defineCollection, defineContentConfig } from '@nuxt/content';
import { LOCALES } from '@wellspring/content-model';
import { z } from 'zod';

/** The pages from files: one collection per locale and one for developers, so that a page can never be served in the wrong language. */
export default defineContentConfig({
  collections: {
    developers: defineCollection({ type: 'page', source: 'developers/*.md' }),
    ...Object.fromEntries(
      LOCALES.map(({ code }) => [
        `pages_${code}`,
        defineCollection({
          type: 'page',
          source: `${code}/*.md`,
          schema: z.object({ updated: z.string() }),
        }),
      ]),
    ),
  },
});
