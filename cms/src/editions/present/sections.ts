import type { LocaleCode, Section } from '@wellspring/content-model';
import { formOf, plainText } from '@wellspring/rich-text';
import type { Findings } from '../findings.ts';
import type { SectionRow } from '../version.ts';
import { figureWords, presentFigure } from './figures.ts';
import type { PictureContext } from './figures.ts';
import { orNull, presentBlocks } from './text.ts';

/** A section with its place in the version's form, where findings are shown. */
export interface PlacedSection {
  readonly section: Section;
  readonly place: number;
}

/** The sections of a version in wire form. A section that says nothing is refused and left out. */
export function presentSections(
  rows: readonly SectionRow[],
  locale: LocaleCode,
  context: PictureContext,
  findings: Findings,
): PlacedSection[] {
  return rows.flatMap((row, place) => {
    const section = presentSection(row, locale, context, findings.at('sections', place));
    return section === null ? [] : [{ section, place }];
  });
}

function presentSection(
  row: SectionRow,
  locale: LocaleCode,
  context: PictureContext,
  findings: Findings,
): Section | null {
  const { key } = row;
  switch (row.__component) {
    case 'sections.prose': {
      const blocks = presentBlocks(row.body, findings.at('body'));
      if (blocks?.length === 0) return empty(findings, 'body');
      return blocks === null ? null : { type: 'prose', key, blocks };
    }
    case 'sections.figure': {
      const figure = presentFigure(row, context, findings);
      if (figure === null) findings.refuse('Choose a picture, or remove this section.', 'image');
      return figure === null ? null : { type: 'figure', key, figure };
    }
    case 'sections.callout': {
      const blocks = presentBlocks(row.body, findings.at('body'));
      if (row.tone === null) findings.refuse('Choose the tone of the call-out.', 'tone');
      if (blocks?.length === 0) return empty(findings, 'body');
      if (blocks === null) return null;
      return { type: 'callout', key, tone: row.tone ?? 'tip', title: orNull(row.title), blocks, locale };
    }
    case 'sections.techniques': {
      const blocks = presentBlocks(row.intro, findings.at('intro')) ?? [];
      return { type: 'techniques', key, heading: orNull(row.heading), blocks };
    }
    case 'sections.steps': {
      const steps = row.steps.map((step, index) => {
        const at = findings.at('steps', index);
        if (step.title === '') at.refuse('Give the step a title.', 'title');
        return {
          title: step.title,
          blocks: presentBlocks(step.body, at.at('body')) ?? [],
          figure: presentFigure(step.figure, context, at.at('figure')),
        };
      });
      if (steps.length === 0) return empty(findings, 'steps');
      return { type: 'steps', key, heading: orNull(row.heading), steps };
    }
    case 'sections.quote':
      if (row.text === '') return empty(findings, 'text');
      return {
        type: 'quote',
        key,
        text: row.text,
        attribution: orNull(row.attribution),
        lang: orNull(row.lang),
      };
  }
}

function empty(findings: Findings, field: string): null {
  findings.refuse('This section is empty: fill it in or remove it.', field);
  return null;
}

/** The words of a section, in reading order. */
export function sectionWords(section: Section): string[] {
  switch (section.type) {
    case 'prose':
      return [plainText(section.blocks)];
    case 'figure':
      return figureWords(section.figure);
    case 'callout':
      return [section.title ?? '', plainText(section.blocks)];
    case 'techniques':
      return [section.heading ?? '', plainText(section.blocks)];
    case 'steps':
      return [
        section.heading ?? '',
        ...section.steps.flatMap((step) => [step.title, plainText(step.blocks), ...figureWords(step.figure)]),
      ];
    case 'quote':
      return [section.text, section.attribution ?? ''];
  }
}

/** Structure and formatting of a section, apart from its words. */
export function sectionForm(section: Section): string {
  const inner = (() => {
    switch (section.type) {
      case 'prose':
      case 'techniques':
        return formOf(section.blocks);
      case 'callout':
        return `${section.tone}${formOf(section.blocks)}`;
      case 'steps':
        return section.steps.map((step) => `step(${formOf(step.blocks)})`).join('');
      case 'figure':
      case 'quote':
        return '';
    }
  })();
  return `${section.type}(${inner})`;
}
