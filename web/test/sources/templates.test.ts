import { describe, expect, it } from '@jest/globals';
import { CATALOGS } from '../../server/messages/catalogs.ts';
import { components } from './files.ts';

/** Attributes whose values are read or heard. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'alt',
  'title',
  'placeholder',
  'content',
  'label',
  'data-copied',
  'data-label',
];

/** A node of a template, as far as it matters here. */
interface TemplateNode {
  readonly type?: unknown;
  readonly content?: unknown;
  readonly props?: readonly TemplateNode[];
  readonly children?: readonly unknown[];
  readonly name?: string;
  readonly value?: unknown;
  readonly exp?: unknown;
}

/** What the compiler calls a comment. */
const COMMENT = 3;

const isNode = (value: unknown): value is TemplateNode => typeof value === 'object' && value !== null;

const hasWords = (text: unknown): text is string => typeof text === 'string' && /\p{L}{2}/u.test(text);
/** Each script has stops of its own: a comma between two messages would be a Latin one in Arabic and in Japanese. */
const hasWordsOrStops = (text: unknown): text is string =>
  hasWords(text) || (typeof text === 'string' && /[,;:.!?·–—]/.test(text));
const contentOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'content' in value ? value.content : undefined;

/** Texts in quotation marks inside an expression that stands for itself: `'Menu'`, `x ? 'Menu' : 'Close'`. */
function quotedWords(expression: unknown): string[] {
  if (typeof expression !== 'string') return [];
  return [...expression.matchAll(/(?:^|[?:]\s*)(['"`])([^'"`]*)\1\s*(?=$|:)/g)]
    .map(([, , text = '']) => text)
    .filter((text) => hasWords(text) && !Object.hasOwn(CATALOGS.en, text));
}

/** The words that a template says by itself. */
function ownWords(node: TemplateNode): string[] {
  if (node.type === COMMENT) return [];
  const text = hasWordsOrStops(node.content) ? [node.content] : quotedWords(contentOf(node.content));
  const spoken = (node.props ?? []).flatMap(({ name, value, exp }) => {
    if (name !== undefined && SPOKEN.includes(name))
      return hasWords(contentOf(value)) ? [String(contentOf(value))] : [];
    return name === 'text' || name === 'html' ? [String(contentOf(exp))] : [];
  });
  return [...text, ...spoken, ...(node.children ?? []).filter(isNode).flatMap(ownWords)];
}

/** What readers of a manual alone see is in English alone, its words beside what they explain. */
const translated = components().filter(({ name }) => !/\/(?:developers|manual|design)\//.test(name));

describe('a template', () => {
  it.each(translated)('says nothing but messages, and no comma between them: $name', ({ parts }) => {
    const children: readonly unknown[] = parts.template?.ast?.children ?? [];
    expect(children).not.toHaveLength(0);
    expect(children.filter(isNode).flatMap(ownWords)).toEqual([]);
  });
});
