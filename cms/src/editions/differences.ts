import type { EditionRow } from '../database/editions.ts';

/** What makes an edition another one. Dates of publication are not among it. */
const COMPARED = [
  'slug',
  'title',
  'sourceLocale',
  'isSource',
  'indexable',
  'wordsFingerprint',
  'formFingerprint',
  'sourceFingerprint',
  'item',
  'body',
  'shared',
] as const satisfies readonly (keyof EditionRow)[];

/** Names of the columns in which two rows of the same edition say different things to readers. */
export function differences(made: EditionRow, stored: EditionRow): string[] {
  return COMPARED.filter((column) => made[column] !== stored[column]);
}
