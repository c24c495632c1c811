import { defineCollection, defineContentConfig } from '@nuxt/content';
import { LOCALES } from '@wellspring/content-model';
import { z } from 'zod';
import { MANUAL_NAMES } from './shared/manuals.ts';

/** The pages from files: one collection per locale and one per manual, so that a page can never be served in the wrong language. */
export default defineContentConfig({
  collections: {
    ...Object.fromEntries(
      MANUAL_NAMES.map((name) => [name, defineCollection({ type: 'page', source: `${name}/*.md` })]),
    ),
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
