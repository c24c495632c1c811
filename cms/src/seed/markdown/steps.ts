import type { Heading } from 'mdast';
import { z } from 'zod';
import { attributesOf, said } from './attributes.ts';
import { blocksOf } from './blocks.ts';
import { inlinesOf } from './inlines.ts';
import type { SeedSection } from './sections.ts';
import { mistakeAt } from './text-mistake.ts';
import type { ContainerDirective } from './tree.ts';

const steps = z.strictObject({ heading: said });

type Child = ContainerDirective['children'][number];

/** `:::steps{heading="…"}` around steps, each `### Title` and its text. */
export function stepsOf(directive: ContainerDirective, source: string): SeedSection {
  const { heading } = attributesOf(directive, steps);
  const taken: { title: Heading; text: Child[] }[] = [];
  for (const child of directive.children) {
    if (child.type === 'heading' && child.depth === 3) taken.push({ title: child, text: [] });
    else if (taken.length > 0) taken.at(-1)?.text.push(child);
    else throw mistakeAt(child, 'steps begin with ### and the title of the first step.');
  }
  if (taken.length === 0) throw mistakeAt(directive, 'there are no steps.');
  return {
    __component: 'sections.steps',
    heading,
    steps: taken.map(({ title, text }) => ({
      title: titleOf(title, source),
      body: stepText(text, title, source),
    })),
  };
}

function stepText(text: readonly Child[], title: Heading, source: string) {
  const heading = text.find((child) => child.type === 'heading');
  if (heading !== undefined) throw mistakeAt(heading, 'a step has no headings inside it.');
  if (text.length === 0) throw mistakeAt(title, 'the step has no text.');
  return blocksOf(text, source);
}

function titleOf(heading: Heading, source: string): string {
  return inlinesOf(heading.children, source)
    .map((inline) => {
      if (inline.type === 'link' || inline.bold || inline.italic)
        throw mistakeAt(heading, 'the title of a step is plain text.');
      return inline.text;
    })
    .join('');
}
