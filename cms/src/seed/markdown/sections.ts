import type { RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Fields } from '../placeholder.ts';
import { blocksOf } from './blocks.ts';
import type { SeedBlock } from './blocks.ts';
import { calloutOf, figureOf, quoteOf, techniquesOf } from './directives.ts';
import { stepsOf } from './steps.ts';
import { TextMistake, mistakeAt } from './text-mistake.ts';
import type { ContainerDirective, LeafDirective } from './tree.ts';

/** A section as Strapi takes it, with placeholders in it. */
export type SeedSection = Fields & { readonly __component: `sections.${string}` };

/** What a text comes to: its sections, and every place that the seed's format does not have. */
export interface ParsedText {
  readonly sections: readonly SeedSection[];
  readonly mistakes: readonly TextMistake[];
}

const markdown = unified().use(remarkParse).use(remarkDirective);

/**
 * The sections of an article or a technique: each directive is one, and so is the text between two directives.
 *
 * @param source Markdown without front matter
 */
export function parseText(source: string): ParsedText {
  const sections: SeedSection[] = [];
  const mistakes: TextMistake[] = [];
  let prose: SeedBlock[] = [];
  const endProse = () => {
    if (prose.length > 0) sections.push({ __component: 'sections.prose', body: prose });
    prose = [];
  };
  for (const node of markdown.parse(source).children) {
    try {
      if (!isDirective(node)) {
        prose.push(...blocksOf([node], source));
        continue;
      }
      endProse();
      sections.push(sectionOf(node, source));
    } catch (error) {
      if (!(error instanceof TextMistake)) throw error;
      mistakes.push(error);
    }
  }
  endProse();
  return { sections, mistakes };
}

function isDirective(node: RootContent): node is ContainerDirective | LeafDirective {
  return node.type === 'containerDirective' || node.type === 'leafDirective';
}

function sectionOf(directive: ContainerDirective | LeafDirective, source: string): SeedSection {
  if (directive.type === 'leafDirective') {
    if (directive.name === 'figure') return figureOf(directive);
    throw mistakeAt(directive, `“::${directive.name}” is unknown: ::figure is the only one of its kind.`);
  }
  switch (directive.name) {
    case 'callout':
      return calloutOf(directive, source);
    case 'techniques':
      return techniquesOf(directive, source);
    case 'steps':
      return stepsOf(directive, source);
    case 'quote':
      return quoteOf(directive);
    default:
      throw mistakeAt(
        directive,
        `“:::${directive.name}” is unknown: there are :::callout, :::techniques, :::steps and :::quote.`,
      );
  }
}
