import { isSingleKind } from '@wellspring/content-model';
import type { DocumentKind } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { isTaken } from '../../database/slugs.ts';
import type { Findings } from '../findings.ts';
import { TITLE_FIELDS } from '../kinds.ts';
import type { Presented } from '../present/presented.ts';

/** Refuses a version that would have no address, or one that belongs to another document. */
export async function checkAddress(presented: Presented, handle: Handle, findings: Findings): Promise<void> {
  const { kind, locale, slug, documentId } = presented;
  if (isSingleKind(kind) || slug === null) return;
  if (slug === '') {
    findings.refuse('The address would be empty: use at least one letter or digit.', TITLE_FIELDS[kind]);
  } else if (await isTaken(handle, kind, locale, slug, documentId)) {
    findings.refuse(takenAddress(kind, slug), 'slug');
  }
}

/** What to say where an address belongs to somebody else. */
export function takenAddress(kind: DocumentKind, slug: string): string {
  return `“${slug}” is the address of another ${kind} in this language: choose a different one.`;
}
