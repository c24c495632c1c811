import type { Paragraph } from 'mdast';
import { z } from 'zod';
import { CALLOUT_TONES } from '@wellspring/content-model';
import { pictureNamed } from '../placeholder.ts';
import { attributesOf, said } from './attributes.ts';
import { blocksOf } from './blocks.ts';
import type { SeedSection } from './sections.ts';
import { mistakeAt } from './text-mistake.ts';
import type { ContainerDirective, LeafDirective } from './tree.ts';

const figure = z.union(
  [
    z.strictObject({ picture: said, alt: said, caption: said.optional() }),
    z.strictObject({ picture: said, decorative: z.literal(''), caption: said.optional() }),
  ],
  'needs picture="…" and either alt="…" or decorative; caption="…" is optional',
);
const callout = z.strictObject({ tone: z.enum(CALLOUT_TONES), title: said });
const techniques = z.strictObject({ heading: said });
const quote = z.strictObject({ attribution: said, lang: said.optional() });

/** `::figure{picture="…" alt="…" caption="…"}` */
export function figureOf(directive: LeafDirective): SeedSection {
  if (directive.children.length > 0) throw mistakeAt(directive, 'write caption="…" instead of a label.');
  const { picture, caption, ...words } = attributesOf(directive, figure);
  return {
    __component: 'sections.figure',
    image: pictureNamed(picture),
    alt: 'alt' in words ? words.alt : null,
    decorative: 'decorative' in words,
    caption: caption ?? null,
  };
}

/** `:::callout{tone="emergency" title="…"}` around its text. */
export function calloutOf(directive: ContainerDirective, source: string): SeedSection {
  const { tone, title } = attributesOf(directive, callout);
  const body = blocksOf(directive.children, source);
  if (body.length === 0) throw mistakeAt(directive, 'the call-out is empty.');
  return { __component: 'sections.callout', tone, title, body };
}

/** `:::techniques{heading="…"}` around its introduction. */
export function techniquesOf(directive: ContainerDirective, source: string): SeedSection {
  const { heading } = attributesOf(directive, techniques);
  return { __component: 'sections.techniques', heading, intro: blocksOf(directive.children, source) };
}

/** `:::quote{attribution="…" lang="en"}` around plain paragraphs. */
export function quoteOf(directive: ContainerDirective): SeedSection {
  const { attribution, lang } = attributesOf(directive, quote);
  const text = directive.children.map((child) => plainParagraph(child, directive)).join('\n');
  if (text === '') throw mistakeAt(directive, 'the quote is empty.');
  return { __component: 'sections.quote', text, attribution, lang: lang ?? null };
}

function plainParagraph(
  child: ContainerDirective['children'][number],
  quotation: ContainerDirective,
): string {
  if (child.type !== 'paragraph') throw mistakeAt(quotation, 'a quote holds paragraphs only.');
  return child.children.map((inline) => plainWords(inline)).join('');
}

function plainWords(inline: Paragraph['children'][number]): string {
  if (inline.type !== 'text') throw mistakeAt(inline, 'a quote is plain text, without formatting or links.');
  return inline.value;
}
