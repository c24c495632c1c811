import type { LocaleCode } from '@wellspring/content-model';
import type { Decision, Plan } from './plan.ts';

/** How many versions a run of the seed created, updated and left alone. */
export type SeedCounts = Record<Decision, number>;

/** Why a version was left alone, to complete the sentence `articles/x, de: …`. */
const LEFT_ALONE: Partial<Record<Decision, string>> = {
  edited: 'left alone, because it was edited',
  deleted: 'left alone, because it was deleted',
  'not-ours': 'left alone, because an editor made it',
  blocked: 'left out, because the original is not as the seed made it',
};

/** Counts the decisions of plans. */
export function countsOf(plans: readonly Plan[]): SeedCounts {
  const counts: SeedCounts = {
    create: 0,
    update: 0,
    unchanged: 0,
    edited: 0,
    deleted: 0,
    'not-ours': 0,
    blocked: 0,
  };
  for (const { decisions } of plans) for (const decision of decisions.values()) counts[decision] += 1;
  return counts;
}

/** What a plan did to its document, a line: `articles/x: created en, de; updated fr`. */
export function doneLine({ document, decisions }: Plan): string {
  const done = [listed('created', 'create', decisions), listed('updated', 'update', decisions)];
  return `${document.folder}: ${done.filter((part) => part !== '').join('; ')}`;
}

/** A line for each version that was left alone. */
export function leftAloneLines({ document, decisions }: Plan): string[] {
  return [...decisions].flatMap(([locale, decision]) => {
    const why = LEFT_ALONE[decision];
    return why === undefined ? [] : [`${document.folder}, ${locale}: ${why}.`];
  });
}

/** The last line of a run. */
export function summaryOf(counts: SeedCounts, pictures: number): string {
  const { create, update, unchanged } = counts;
  const alone = counts.edited + counts.deleted + counts['not-ours'] + counts.blocked;
  if (create + update + pictures === 0 && alone === 0) {
    return `Nothing to do: all ${unchanged} versions are as the seed has them.`;
  }
  const versions = `${create} created, ${update} updated, ${unchanged} unchanged, ${alone} left alone`;
  return `Versions: ${versions}. ${pictures} ${pictures === 1 ? 'picture' : 'pictures'} uploaded.`;
}

function listed(verb: string, wanted: Decision, decisions: ReadonlyMap<LocaleCode, Decision>): string {
  const locales = [...decisions].filter(([, decision]) => decision === wanted).map(([locale]) => locale);
  return locales.length === 0 ? '' : `${verb} ${locales.join(', ')}`;
}
