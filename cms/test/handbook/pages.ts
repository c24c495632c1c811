import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CMS_DIR } from '../harness/folders.ts';

/** A page of the handbook, and what it quotes: in bold what stands on the screen, in italics what is said to its reader, as code what is typed or chosen. */
export interface HandbookPage {
  readonly name: string;
  readonly onScreen: readonly string[];
  readonly sentences: readonly string[];
  readonly values: readonly string[];
}

const FOLDER = resolve(CMS_DIR, '../web/content/handbook');

/** Every page of the handbook, which lies among the files of the site. */
export function handbookPages(): HandbookPage[] {
  return readdirSync(FOLDER).map((name) => {
    const text = readFileSync(resolve(FOLDER, name), 'utf8').replace(/^---\n.*?\n---\n/s, '');
    const page = unified().use(remarkParse).parse(text);
    return {
      name,
      onScreen: quoted(page, 'strong'),
      sentences: quoted(page, 'emphasis'),
      values: quoted(page, 'inlineCode'),
    };
  });
}

function quoted(node: Nodes, type: Nodes['type']): string[] {
  if (node.type === type) return [textOf(node)];
  return 'children' in node ? node.children.flatMap((child) => quoted(child, type)) : [];
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
