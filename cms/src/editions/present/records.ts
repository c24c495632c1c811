import type { Source } from '@wellspring/content-model';
import { safeLink } from '@wellspring/rich-text';
import type { Findings } from '../findings.ts';
import type { StoredReview, StoredTranslation } from '../stored.ts';
import type { ReviewRow, SourceRow, TranslationRow } from '../version.ts';
import { orNull } from './text.ts';

/** Longest time between a review and the next, in months. */
const REVIEW_MONTHS_MAX = 36;
const DOI = /^10\.\d{4,9}\/\S+$/;
const SOURCE_KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reviews of the words, checked. */
export function presentReviews(rows: readonly ReviewRow[], findings: Findings): StoredReview[] {
  return rows.flatMap((row, index) => {
    const at = findings.at('reviews', index);
    if (row.scope === null) at.refuse('Say what was reviewed.', 'scope');
    if (row.reviewer === null) {
      at.refuse(
        'Choose the reviewer. Only people who have a page in this language can be chosen.',
        'reviewer',
      );
    }
    if (row.on === null) at.refuse('Say when it was reviewed.', 'on');
    if (row.on !== null && row.dueOn !== null) {
      if (row.dueOn <= row.on) at.refuse('The next review is due after this one.', 'dueOn');
      if (row.dueOn > monthsAfter(row.on, REVIEW_MONTHS_MAX)) {
        at.refuse(`The next review is due within ${REVIEW_MONTHS_MAX} months.`, 'dueOn');
      }
    }
    if (row.scope === null || row.reviewer === null || row.on === null) return [];
    return [
      {
        scope: row.scope,
        reviewer: row.reviewer,
        on: row.on,
        dueOn: row.dueOn,
        fingerprint: row.fingerprint,
      },
    ];
  });
}

/** The record of a translation, checked; null on the source. */
export function presentTranslation(
  row: TranslationRow | null,
  isSource: boolean,
  findings: Findings,
): StoredTranslation | null {
  if (isSource) return null;
  const method = row?.method ?? null;
  if (method === null) findings.refuse('Say how this translation was made.', 'translation', 'method');
  if (method === 'machine-reviewed' && row?.reviewedBy === null) {
    findings.refuse('Name the person who reviewed the machine’s translation.', 'translation', 'reviewedBy');
  }
  return {
    method: method ?? 'machine',
    translator: row?.translator ?? null,
    reviewedBy: row?.reviewedBy ?? null,
    translatedAt: row?.translatedAt ?? null,
  };
}

/** The works that a document is based on, checked. */
export function presentSources(rows: readonly SourceRow[], findings: Findings): Source[] {
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const at = findings.at('sources', index);
    if (!SOURCE_KEY.test(row.key)) {
      at.refuse('Give the source a key of small letters, digits and hyphens, such as “who-2023”.', 'key');
    }
    if (seen.has(row.key)) at.refuse(`Two sources have the key “${row.key}”.`, 'key');
    seen.add(row.key);
    if (row.title === '') at.refuse('Give the title of the source.', 'title');
    const doi = row.doi.replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, '');
    if (doi !== '' && !DOI.test(doi)) at.refuse('A DOI looks like 10.1000/182.', 'doi');
    const link = row.url === '' ? null : safeLink(row.url);
    if (row.url !== '' && link?.kind !== 'external') at.refuse('Give a full web address, https://…', 'url');
    return {
      key: row.key,
      title: row.title,
      publisher: orNull(row.publisher),
      url: link?.kind === 'external' ? link.href : doi === '' ? null : `https://doi.org/${doi}`,
      doi: orNull(doi),
      year: row.year,
      language: orNull(row.language),
    };
  });
}

function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
