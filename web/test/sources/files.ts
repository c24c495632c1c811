import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'vue/compiler-sfc';
import type { SFCDescriptor } from 'vue/compiler-sfc';
import { WEB_DIR } from '../harness/folders.ts';

/** A source of the site: its path from the folder of the site, and its text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** The sources in some folders of the site, without tests. */
export function sourcesIn(folders: readonly string[], ending: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(WEB_DIR, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(WEB_DIR, path), text: readFileSync(path, 'utf8') }));
}

/** Every component of the site with its parts. */
export function components(): { readonly name: string; readonly parts: SFCDescriptor }[] {
  return sourcesIn(['app'], /\.vue$/).map(({ name, text }) => ({
    name,
    parts: parse(text, { filename: name }).descriptor,
  }));
}

/** Every style of the site, without comments: sheets and the styles of components. */
export function styles(): SourceFile[] {
  const own = components().map(({ name, parts }) => ({
    name,
    text: parts.styles.map(({ content }) => content).join('\n'),
  }));
  return [...sourcesIn(['app'], /\.css$/), ...own].map(({ name, text }) => ({
    name,
    text: text.replaceAll(/\/\*[\s\S]*?\*\//g, ''),
  }));
}
