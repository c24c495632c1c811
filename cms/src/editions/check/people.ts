import type { Handle } from '../../database/connection.ts';
import { editionsOf } from '../../database/editions.ts';
import type { Findings } from '../findings.ts';
import type { Presented } from '../present/presented.ts';
import { authorStored } from '../stored.ts';

/** Refuses people of the demonstration on a live site. */
export async function checkPeople(presented: Presented, handle: Handle, findings: Findings): Promise<void> {
  if (presented.kind === 'author' && 'fictional' in presented.shared && presented.shared.fictional) {
    findings.refuse('This person is invented, and the site is live.', 'fictional');
  }
  const reviewers = 'reviews' in presented.item ? presented.item.reviews.map(({ reviewer }) => reviewer) : [];
  const translation = 'translation' in presented.item ? presented.item.translation : null;
  const people: readonly (readonly [field: string, ids: readonly (string | null)[]])[] = [
    ['authors', presented.references.authors ?? []],
    ['reviews', reviewers],
    ['translation', [translation?.translator ?? null, translation?.reviewedBy ?? null]],
  ];
  for (const [field, ids] of people) {
    const rows = await editionsOf(
      handle,
      ids.filter((id) => id !== null),
      [presented.locale],
      'item',
    );
    const invented = rows.find(
      (row) => row.shared !== null && authorStored.shared.parse(JSON.parse(row.shared)).fictional,
    );
    if (invented) findings.refuse(`${invented.title} is invented, and the site is live.`, field);
  }
}
