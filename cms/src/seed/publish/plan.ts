import type { LocaleCode } from '@wellspring/content-model';
import { KINDS_WITH_SOURCE_LOCALE } from '../../editions/kinds.ts';
import type { SeedDocument } from '../seed-document.ts';
import type { Step } from '../timeline.ts';
import type { SeededDocument } from './records.ts';
import type { StoredVersion } from './stored-versions.ts';

/** What is to be done about a version. The last four leave it alone. */
export type Decision = 'create' | 'update' | 'unchanged' | 'edited' | 'deleted' | 'not-ours' | 'blocked';

/** What is known about a version before anything is written. */
export interface Known {
  /** What the seed says now (a hash). */
  readonly seed: string;
  /** What the seed said and what was stored when it was seeded last. */
  readonly record: { readonly seed: string; readonly stored: string } | undefined;
  /** What is stored now. */
  readonly stored: string | undefined;
}

/** Decides about a version by itself: whatever an editor has changed, made or deleted stays as the editor left it. */
export function decide({ seed, record, stored }: Known): Decision {
  if (record === undefined) return stored === undefined ? 'create' : 'not-ours';
  if (stored === undefined) return 'deleted';
  if (stored !== record.stored) return 'edited';
  return seed === record.seed ? 'unchanged' : 'update';
}

/** What is to be done about a document. */
export interface Plan {
  readonly document: SeedDocument;
  readonly record: SeededDocument | undefined;
  readonly stored: ReadonlyMap<LocaleCode, StoredVersion>;
  readonly decisions: ReadonlyMap<LocaleCode, Decision>;
  /** What the seed says about each version (hashes). */
  readonly hashes: ReadonlyMap<LocaleCode, string>;
  /** In order; empty where there is nothing to do. */
  readonly steps: readonly Step[];
  /** Translations to be declared up to date once the source has changed. */
  readonly upToDate: readonly LocaleCode[];
}

const WRITING: readonly Decision[] = ['create', 'update'];
const OURS: readonly Decision[] = [...WRITING, 'unchanged'];

/** Chooses what to do about a document from what is known about its versions. */
export function planFor(
  given: Omit<Plan, 'decisions' | 'steps' | 'upToDate'> & { readonly timeline: readonly Step[] },
): Plan {
  const { document, record, stored, hashes, timeline } = given;
  const { sourceLocale, states, kind } = document;
  const alone = new Map(
    [...hashes].map(([locale, seed]) => [
      locale,
      decide({ seed, record: record?.versions[locale], stored: stored.get(locale)?.hash }),
    ]),
  );
  const source = alone.get(sourceLocale);
  const decisions = new Map(
    [...alone].map(([locale, decision]) => [
      locale,
      isBlocked(decision, source, states.get(locale) === 'outdated') ? ('blocked' as const) : decision,
    ]),
  );
  const writes = (locale: LocaleCode) => WRITING.includes(decisions.get(locale) ?? 'unchanged');
  // A translation of the source's earlier words can only be made while those stand.
  const replays = [...decisions].some(
    ([locale, decision]) =>
      decision === 'create' && (locale === sourceLocale || states.get(locale) === 'outdated'),
  );
  const steps = timeline.filter(({ version, isEarlier }) =>
    isEarlier ? replays : writes(version.locale) || (replays && version.locale === sourceLocale),
  );
  const sourceChanges = record !== undefined && steps.some(({ version }) => version.locale === sourceLocale);
  const upToDate = [...decisions.keys()].filter(
    (locale) =>
      sourceChanges &&
      KINDS_WITH_SOURCE_LOCALE.includes(kind) &&
      locale !== sourceLocale &&
      states.get(locale) === 'published' &&
      OURS.includes(decisions.get(locale) ?? 'edited'),
  );
  return { document, record, stored, hashes, decisions, steps, upToDate };
}

/** What needs the source as the seed has it cannot be made while the source is deleted, or is an editor's. */
function isBlocked(decision: Decision, source: Decision | undefined, isOutdated: boolean): boolean {
  if (!WRITING.includes(decision)) return false;
  if (source === 'deleted') return true;
  return decision === 'create' && isOutdated && (source === 'edited' || source === 'not-ours');
}
