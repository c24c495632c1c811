import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ });
const author = z
  .strictObject({ name: z.string(), url: address, avatar: address })
  .partial()
  .refine((one) => Object.keys(one).length > 0);

/** JSON Feed 1.1, as far as a feed of ours uses it and no further (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string().optional(),
  home_page_url: address,
  feed_url: address,
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  icon: address,
  favicon: address,
  authors: z.array(author).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: address,
      title: z.string().min(1),
      summary: z.string(),
      content_html: z.string().min(1),
      image: address.optional(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }),
      authors: z.array(author).min(1).optional(),
      tags: z.array(z.string().min(1)),
      language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
    }),
  ),
});
