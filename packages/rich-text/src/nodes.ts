/**
 * The tree that Strapi's Blocks editor writes, in the one form that the rest of the product handles: no property
 * beyond these, marks present only when they are on, neighbouring texts with the same marks joined, nothing that a
 * reader could not see. It is also the form on the wire.
 *
 * Pictures are no part of it: a picture has a section of its own, with its own alternative text per language.
 */
export type Block = Paragraph | Heading | List | Quote | Code;

/** What stands inside a paragraph, heading, quote or list item. */
export type Inline = TextNode | LinkNode;

/** The marks a text can carry. */
export const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;
export type Mark = (typeof MARKS)[number];
export type Marks = { readonly [mark in Mark]?: true };

/** A run of text with one set of marks. A line feed in `text` is a line break that the writer set. */
export interface TextNode extends Marks {
  readonly type: 'text';
  readonly text: string;
}

/** A link around texts. `url` is what the editor typed: {@link safeLink} says what may be put into a page. */
export interface LinkNode {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly TextNode[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

export const HEADING_LEVELS = [1, 2, 3, 4, 5, 6] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

export interface Heading {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  readonly children: readonly Inline[];
}

export const LIST_FORMATS = ['ordered', 'unordered'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A list. As in Strapi, a nested list stands beside the item that it belongs to, directly after it, not inside it. */
export interface List {
  readonly type: 'list';
  readonly format: ListFormat;
  readonly children: readonly (ListItem | List)[];
}

export interface ListItem {
  readonly type: 'list-item';
  readonly children: readonly Inline[];
}

export interface Quote {
  readonly type: 'quote';
  readonly children: readonly Inline[];
}

/** Preformatted text, always one run without marks; `language` is the programming language, when the editor named one. */
export interface Code {
  readonly type: 'code';
  readonly language?: string;
  readonly children: readonly TextNode[];
}
