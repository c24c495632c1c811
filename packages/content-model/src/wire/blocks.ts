import type { Block } from '@wellspring/rich-text';
import { z } from 'zod';

/** A run of text with its marks; a mark that is off is absent. */
const text = z.strictObject({
  type: z.literal('text'),
  text: z.string(),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  underline: z.literal(true).exactOptional(),
  strikethrough: z.literal(true).exactOptional(),
  code: z.literal(true).exactOptional(),
});
/** A link whose address was judged safe when the edition was made. */
const link = z.strictObject({
  type: z.literal('link'),
  url: z.string().min(1),
  children: z.array(text).min(1),
});
const inline = z.discriminatedUnion('type', [text, link]);

const paragraph = z.strictObject({ type: z.literal('paragraph'), children: z.array(inline) });
const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  children: z.array(inline),
});
const quote = z.strictObject({ type: z.literal('quote'), children: z.array(inline) });
const code = z.strictObject({
  type: z.literal('code'),
  language: z.string().exactOptional(),
  children: z.array(text),
});
const listItem = z.strictObject({ type: z.literal('list-item'), children: z.array(inline) });
const list = z.strictObject({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  get children() {
    return z.array(z.union([listItem, list]));
  },
});

/** Rich text as the wire carries it: Strapi Blocks, normalized by `@wellspring/rich-text`. */
export const blocks: z.ZodType<readonly Block[]> = z.array(
  z.discriminatedUnion('type', [paragraph, heading, quote, code, list]),
);
