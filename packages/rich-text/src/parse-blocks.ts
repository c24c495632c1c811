import { LIMITS } from './limits.ts';
import { isBlank, isBlankText } from './normalize.ts';
import { HEADING_LEVELS, LIST_FORMATS } from './nodes.ts';
import type { Block, Code, Heading, List, ListItem, TextNode } from './nodes.ts';
import { asRecord, named, ParseContext } from './parse-context.ts';
import type { Path } from './parse-context.ts';
import { parseEach, parseInlines, parseTexts } from './parse-inlines.ts';
import { RichTextError } from './rich-text-error.ts';

/**
 * Reads what a Blocks field holds and puts it into its one form (see `Block`): unknown properties (`rel`, `target`,
 * `indentLevel`) and whatever shows nothing (blank paragraphs, empty items, links without words) are left out.
 * Addresses of links stay as the editor typed them; `checkLinks` and `safeLink` judge those.
 *
 * Parsing what was parsed changes nothing.
 *
 * @param input the field's value, as it comes from Strapi or from the wire; null is not a text
 * @throws {RichTextError} with every mistake: an unknown or misplaced kind of node, a picture, a level that is not
 *   1–6, lists nested too deeply, a text that is too large
 */
export function parseBlocks(input: unknown): Block[] {
  const context = new ParseContext();
  const blocks = parseRoot(input, context);
  const [first, ...others] = context.errors;
  if (first !== undefined) throw new RichTextError([first, ...others]);
  return blocks;
}

function parseRoot(input: unknown, context: ParseContext): Block[] {
  if (Array.isArray(input) && input.length > LIMITS.blocks) {
    context.report([], `This text has ${input.length} blocks; at most ${LIMITS.blocks} are possible.`);
    return [];
  }
  return parseEach(input, [], context, (block, path) => parseBlock(block, path, context));
}

/** One block, or null where it is malformed (then the context knows) or shows nothing. */
function parseBlock(input: unknown, path: Path, context: ParseContext): Block | null {
  const block = asRecord(input);
  const type = block?.['type'];
  switch (type) {
    case 'paragraph':
    case 'quote': {
      const children = parseInlines(block?.['children'], [...path, 'children'], context);
      return isBlank(children) ? null : { type, children };
    }
    case 'heading':
      return parseHeading(block, path, context);
    case 'list':
      return parseList(block, path, context, 1);
    case 'code':
      return parseCode(block, path, context);
    case 'image':
      context.report(
        path,
        'A picture cannot stand inside a text. Add a figure section and describe it there.',
      );
      return null;
    default:
      context.report(
        [...path, 'type'],
        `A block is a paragraph, heading, list, quote or code, but this is ${named(block === null ? input : type)}.`,
      );
      return null;
  }
}

function parseHeading(input: unknown, path: Path, context: ParseContext): Heading | null {
  const heading = asRecord(input);
  const level = HEADING_LEVELS.find((possible) => possible === heading?.['level']);
  const children = parseInlines(heading?.['children'], [...path, 'children'], context);
  if (level === undefined) {
    const given = named(heading?.['level']);
    context.report(
      [...path, 'level'],
      `The level of a heading is a number from 1 to 6, but this is ${given}.`,
    );
    return null;
  }
  return isBlank(children) ? null : { type: 'heading', level, children };
}

function parseList(input: unknown, path: Path, context: ParseContext, depth: number): List | null {
  if (depth > LIMITS.depth) {
    context.report(path, `Lists can be nested ${LIMITS.depth} deep, not deeper.`);
    return null;
  }
  const list = asRecord(input);
  const format = LIST_FORMATS.find((possible) => possible === list?.['format']);
  const children = parseEach(list?.['children'], [...path, 'children'], context, (child, childPath) =>
    parseListChild(child, childPath, context, depth),
  );
  if (format === undefined) {
    const given = named(list?.['format']);
    context.report([...path, 'format'], `A list is ordered or unordered, but this is ${given}.`);
    return null;
  }
  return children.length === 0 ? null : { type: 'list', format, children };
}

function parseListChild(
  input: unknown,
  path: Path,
  context: ParseContext,
  depth: number,
): ListItem | List | null {
  const child = asRecord(input);
  switch (child?.['type']) {
    case 'list':
      return parseList(child, path, context, depth + 1);
    case 'list-item': {
      const children = parseInlines(child['children'], [...path, 'children'], context);
      return isBlank(children) ? null : { type: 'list-item', children };
    }
    default: {
      const given = named(child === null ? input : child['type']);
      context.report([...path, 'type'], `A list holds items and lists, but this is ${given}.`);
      return null;
    }
  }
}

function parseCode(input: unknown, path: Path, context: ParseContext): Code | null {
  const code = asRecord(input);
  const language = code?.['language'] ?? '';
  const text = textOf(parseTexts(code?.['children'], [...path, 'children'], context));
  if (typeof language !== 'string' || language.length > LIMITS.codeLanguage) {
    context.report(
      [...path, 'language'],
      `The language of code is a short name, but this is ${named(language)}.`,
    );
    return null;
  }
  if (isBlankText(text)) return null;
  const children: TextNode[] = [{ type: 'text', text }];
  return language === '' ? { type: 'code', children } : { type: 'code', language, children };
}

function textOf(texts: readonly TextNode[]): string {
  return texts.map(({ text }) => text).join('');
}
