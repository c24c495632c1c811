import type { Element } from 'hast';

/** A piece of an HTML tree: an element, or text. */
export type Node = Element | string;
