import type { Section, SectionOf } from '@wellspring/content-model';
import { inlineText, plainText } from '@wellspring/rich-text';
import type { Block } from '@wellspring/rich-text';
import type { EditionRow } from '../../database/editions.ts';
import type { SearchText } from '../../search/entry.ts';
import { STORED } from '../stored.ts';
import type { StoredTranslation } from '../stored.ts';

/** What is searched of an edition; undefined where nothing is: of kinds that have no page of their own, and of what is withdrawn. */
export function searchTextOf({
  kind,
  item,
  body,
}: Pick<EditionRow, 'kind' | 'item' | 'body'>): SearchText | undefined {
  if (item === null || body === null) return undefined;
  const words: unknown = JSON.parse(item);
  const more: unknown = JSON.parse(body);
  switch (kind) {
    case 'article': {
      const { title, summary, keyPoints, translation } = STORED.article.item.parse(words);
      const { sections, updates } = STORED.article.body.parse(more);
      const said = saidIn(sections, translation);
      return {
        title,
        names: [],
        summary: [summary],
        headings: [...keyPoints, ...said.headings],
        text: [...said.text, ...updates.map(({ text }) => text)],
      };
    }
    case 'technique': {
      const { title, alsoKnownAs, summary, avoidIf, translation } = STORED.technique.item.parse(words);
      const { sections } = STORED.technique.body.parse(more);
      const said = saidIn(sections, translation);
      const warnings = isUnreviewed(translation) ? [] : avoidIf.map(({ text }) => text);
      return {
        title,
        names: alsoKnownAs,
        summary: [summary],
        headings: said.headings,
        text: [...said.text, ...warnings],
      };
    }
    case 'topic': {
      const { title, alsoKnownAs, summary } = STORED.topic.item.parse(words);
      return { title, names: alsoKnownAs, summary: [summary], headings: [], text: [] };
    }
    case 'author': {
      const { title, credentials, bio, disclosure } = STORED.author.item.parse(words);
      return {
        title,
        names: [],
        summary: withWords([bio]),
        headings: withWords([credentials]),
        text: withWords([disclosure]),
      };
    }
    case 'home':
    case 'site':
      return undefined;
  }
}

/** Nobody has checked its warnings, so readers are shown the source's; a search must not show them either. */
function isUnreviewed(translation: StoredTranslation | null): boolean {
  return translation?.method === 'machine';
}

interface Said {
  readonly headings: string[];
  readonly text: string[];
}

function saidIn(sections: readonly Section[], translation: StoredTranslation | null): Said {
  const said: Said = { headings: [], text: [] };
  for (const section of sections) {
    if (section.type === 'callout' && isUnreviewed(translation)) continue;
    say(said, section);
  }
  return said;
}

function say(said: Said, section: Section): void {
  switch (section.type) {
    case 'prose':
      return sayBlocks(said, section.blocks);
    case 'callout':
      said.headings.push(...withWords([section.title]));
      return sayBlocks(said, section.blocks);
    case 'techniques':
      said.headings.push(...withWords([section.heading]));
      return sayBlocks(said, section.blocks);
    case 'steps':
      return saySteps(said, section);
    case 'figure':
      said.text.push(...withWords([section.figure.caption]));
      return;
    case 'quote':
      said.text.push(section.text, ...withWords([section.attribution]));
  }
}

function saySteps(said: Said, { heading, steps }: SectionOf<'steps'>): void {
  said.headings.push(...withWords([heading]));
  for (const { title, blocks, figure } of steps) {
    said.headings.push(title);
    sayBlocks(said, blocks);
    said.text.push(...withWords([figure?.caption ?? null]));
  }
}

function sayBlocks(said: Said, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type === 'heading') said.headings.push(inlineText(block.children));
    else said.text.push(...plainText([block]).split('\n'));
  }
}

function withWords(texts: readonly (string | null)[]): string[] {
  return texts.filter((text): text is string => text !== null && text !== '');
}
