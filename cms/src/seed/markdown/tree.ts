import type { RootContent } from 'mdast';
// Its types add the directives to those of the Markdown tree.
import type {} from 'remark-directive';

/** `:::name` around blocks. */
export type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>;
/** `::name` on a line of its own. */
export type LeafDirective = Extract<RootContent, { type: 'leafDirective' }>;
/** `:name` inside a line. */
export type TextDirective = Extract<RootContent, { type: 'textDirective' }>;
