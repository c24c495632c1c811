import type { Section } from '@wellspring/content-model';
import type { EditionRow } from '../../database/editions.ts';
import type { Findings } from '../findings.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { Presented } from '../present/presented.ts';
import { STORED } from '../stored.ts';
import type { CheckContext } from './context.ts';

/** Warns of what a version's records say: how it was translated, and what its reviews are still worth. */
export function checkRecords(
  presented: Presented,
  { source, today }: CheckContext,
  findings: Findings,
): void {
  warnOfTranslation(presented, source, findings);
  warnOfReviews(presented, today, findings);
  warnOfCopiedAlternatives(presented, source, findings);
}

function warnOfTranslation(presented: Presented, source: EditionRow | undefined, findings: Findings): void {
  if (!('translation' in presented.item) || presented.item.translation === null) return;
  if (presented.item.translation.method === 'machine') {
    findings.warn(
      'Nobody has reviewed this machine translation: search engines will not be shown it.',
      'translation',
    );
  }
  if (source !== undefined && presented.sourceFingerprint !== source.wordsFingerprint) {
    findings.warn('The original has changed since this translation was made.', 'translation');
  }
}

function warnOfReviews(presented: Presented, today: string, findings: Findings): void {
  if (!('reviews' in presented.item)) return;
  const words = fingerprintOf(presented.words);
  presented.item.reviews.forEach((review, index) => {
    const at = findings.at('reviews', index);
    if (review.dueOn !== null && review.dueOn < today) at.warn('This review is overdue.', 'dueOn');
    if (review.fingerprint !== '' && review.fingerprint !== words) {
      at.warn('The words have changed since this review.', 'on');
    }
  });
}

/** An alternative text that is the original's, letter by letter, was not translated. */
function warnOfCopiedAlternatives(
  presented: Presented,
  source: EditionRow | undefined,
  findings: Findings,
): void {
  if (source?.body == null || !('sections' in presented.body)) return;
  const { sections } = STORED[presented.kind === 'technique' ? 'technique' : 'article'].body.parse(
    JSON.parse(source.body),
  );
  const originals = new Set(sections.flatMap(alternativesOf));
  presented.body.sections.forEach((section, index) => {
    if (alternativesOf(section).some((alt) => originals.has(alt))) {
      findings
        .at('sections', presented.places[index] ?? index)
        .warn('The alternative text is the same as in the original.', 'alt');
    }
  });
}

function alternativesOf(section: Section): string[] {
  const figures =
    section.type === 'figure'
      ? [section.figure]
      : section.type === 'steps'
        ? section.steps.flatMap(({ figure }) => figure ?? [])
        : [];
  return figures.filter(({ decorative }) => !decorative).map(({ alt }) => alt);
}
