import type { Block } from '@wellspring/rich-text';
import { z } from 'zod';

/** A run of text with its marks; a mark that is off is absent. */
const text = z
  .strictObject({
    type: z.literal('text'),
    text: z.string(),
    bold: z.literal(true).exactOptional(),
    italic: z.literal(true).exactOptional(),
    underline: z.literal(true).exactOptional(),
    strikethrough: z.literal(true).exactOptional(),
    code: z.literal(true).exactOptional(),
  })
  .meta({ id: 'Text', description: 'A run of text with its marks. A mark that is off is absent.' });
/** A link whose address was judged safe when the edition was made. */
const link = z
  .strictObject({
    type: z.literal('link'),
    url: z
      .string()
      .min(1)
      .describe(
        '`https:`, `http:`, `mailto:`, `tel:`, a path of the site, or a `#fragment` of the page; never a script.',
      ),
    children: z.array(text).min(1),
  })
  .meta({ id: 'Link', description: 'A link in running text.' });
const inline = z
  .discriminatedUnion('type', [text, link])
  .meta({ id: 'Inline', description: 'What lines of text are made of.' });

const paragraph = z
  .strictObject({ type: z.literal('paragraph'), children: z.array(inline) })
  .meta({ id: 'Paragraph', description: 'A paragraph.' });
const heading = z
  .strictObject({
    type: z.literal('heading'),
    level: z.literal([2, 3, 4, 5, 6]),
    children: z.array(inline),
  })
  .meta({ id: 'Heading', description: 'A heading. The title of the page is the one of level 1.' });
const quote = z
  .strictObject({ type: z.literal('quote'), children: z.array(inline) })
  .meta({ id: 'QuoteBlock', description: 'A quotation in running text.' });
const code = z
  .strictObject({
    type: z.literal('code'),
    language: z.string().exactOptional(),
    children: z.array(text),
  })
  .meta({ id: 'CodeBlock', description: 'Preformatted text.' });
const listItem = z
  .strictObject({ type: z.literal('list-item'), children: z.array(inline) })
  .meta({ id: 'ListItem', description: 'An item of a list.' });
const list = z.strictObject({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  get children() {
    return z.array(z.union([listItem, list]));
  },
});
list.register(z.globalRegistry, { id: 'List', description: 'A list. Lists stand inside lists as children.' });

const block = z
  .discriminatedUnion('type', [paragraph, heading, quote, code, list])
  .meta({ id: 'Block', description: 'One block of rich text.' });

/** Rich text as the wire carries it: Strapi Blocks, normalized by `@wellspring/rich-text`. */
export const blocks: z.ZodType<readonly Block[]> = z.array(block).describe('Rich text, in order.');
