import type { PreviewGaps, Section } from '@wellspring/content-model';
import type { Phrasebook } from '../../../shared/phrasebook.ts';

/** A title, or the words that stand for one which is still to be written. */
export function fillTitle(title: string, { t }: Phrasebook): string {
  return title === '' ? t('preview.noTitle') : title;
}

/** A document with words where its title and its summary are still to be written. */
export function fillDocument<Document extends { readonly title: string; readonly summary: string }>(
  document: Document,
  book: Phrasebook,
): Document {
  return {
    ...document,
    title: fillTitle(document.title, book),
    summary: document.summary === '' ? book.t('preview.noSummary') : document.summary,
  };
}

/** Sections with a line in each place where one is that says nothing yet. */
export function fillSections(
  sections: readonly Section[],
  { sections: gaps }: PreviewGaps,
  { t }: Phrasebook,
): Section[] {
  const lineFor = ({ type }: PreviewGaps['sections'][number], index: number): Section => {
    const text = t('preview.emptySection', { type: t(`preview.section.${type}`) });
    return {
      type: 'prose',
      key: `gap-${index}`,
      blocks: [{ type: 'paragraph', children: [{ type: 'text', text, italic: true }] }],
    };
  };
  const lines = gaps.map((gap, index) => ({ after: gap.after, line: lineFor(gap, index) }));
  const linesAt = (after: number) => lines.filter((one) => one.after === after).map(({ line }) => line);
  return [...linesAt(0), ...sections.flatMap((section, index) => [section, ...linesAt(index + 1)])];
}
