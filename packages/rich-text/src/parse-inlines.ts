import { LIMITS } from './limits.ts';
import { cleanText, joinNeighbours, normalizeInlines } from './normalize.ts';
import { MARKS } from './nodes.ts';
import type { Inline, LinkNode, Marks, TextNode } from './nodes.ts';
import { asRecord, named } from './parse-context.ts';
import type { ParseContext, Path } from './parse-context.ts';

/** Reads the `children` of a block that holds text and links. Mistakes go to the context; what they spoil is left out. */
export function parseInlines(input: unknown, path: Path, context: ParseContext): Inline[] {
  const inlines = parseEach(input, path, context, (child, childPath) =>
    parseInline(child, childPath, context),
  );
  return normalizeInlines(inlines);
}

/** Reads the `children` of a node that holds nothing but text: a link, or a code block. */
export function parseTexts(input: unknown, path: Path, context: ParseContext): TextNode[] {
  const texts = parseEach(input, path, context, (child, childPath) => parseText(child, childPath, context));
  return joinNeighbours<TextNode>(texts);
}

/** Reads a list of unknown children one by one; null from `parse` means that the child is left out. */
export function parseEach<T>(
  input: unknown,
  path: Path,
  context: ParseContext,
  parse: (child: unknown, path: Path) => T | null,
): T[] {
  if (!Array.isArray(input)) {
    context.report(path, `Here a list of children is expected, but this is ${named(input)}.`);
    return [];
  }
  const children: T[] = [];
  for (const [index, child] of input.entries()) {
    const childPath = [...path, String(index)];
    if (!context.admits(childPath)) break;
    const parsed = parse(child, childPath);
    if (parsed !== null) children.push(parsed);
  }
  return children;
}

function parseInline(input: unknown, path: Path, context: ParseContext): Inline | null {
  return asRecord(input)?.['type'] === 'link'
    ? parseLink(input, path, context)
    : parseText(input, path, context);
}

function parseLink(input: unknown, path: Path, context: ParseContext): LinkNode | null {
  const link = asRecord(input);
  const url = link?.['url'];
  const children = parseTexts(link?.['children'], [...path, 'children'], context);
  if (typeof url !== 'string') {
    context.report([...path, 'url'], `A link needs an address, but this is ${named(url)}.`);
    return null;
  }
  if (url.length > LIMITS.url) {
    context.report([...path, 'url'], `The address of a link may have at most ${LIMITS.url} characters.`);
    return null;
  }
  return { type: 'link', url, children };
}

function parseText(input: unknown, path: Path, context: ParseContext): TextNode | null {
  const node = asRecord(input);
  if (node?.['type'] !== 'text') {
    const type = node === null ? input : node['type'];
    context.report([...path, 'type'], `Here a text is expected, but this is ${named(type)}.`);
    return null;
  }
  const text = node['text'];
  if (typeof text !== 'string') {
    context.report([...path, 'text'], `A text must be a string, but this is ${named(text)}.`);
    return null;
  }
  if (!context.admitsText([...path, 'text'], text)) return null;
  return { type: 'text', text: cleanText(text), ...parseMarks(node, path, context) };
}

function parseMarks(node: Record<string, unknown>, path: Path, context: ParseContext): Marks {
  const on = MARKS.filter((mark) => {
    const value = node[mark];
    // The editor writes a mark that was switched off as false or leaves it out; imports also write null.
    if (value === true || value === false || value === undefined || value === null) return value === true;
    context.report([...path, mark], `The mark "${mark}" is either on or off, but this is ${named(value)}.`);
    return false;
  });
  return Object.fromEntries(on.map((mark) => [mark, true as const]));
}
