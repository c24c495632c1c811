import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { CMS_DIR } from '../harness/folders.ts';

/** A query with what a person thinks of its answers: grades from 1 to 3, by path below the locale. */
export interface JudgedQuery {
  readonly locale: LocaleCode;
  readonly query: string;
  readonly grades: Readonly<Record<string, number>>;
}

/** Results that are looked at: those that a reader sees at first. */
const SEEN = 5;
const grades = z.record(z.string(), z.int().min(1).max(3));
const folder = join(CMS_DIR, 'test/search');

/** Queries that search is tuned by, and those that are held out to see what it gained by that. */
const FILES = { judged: 'judged-queries.yaml', heldOut: 'held-out-queries.yaml' } as const;
export type QuerySet = keyof typeof FILES;
export const QUERY_SETS = ['judged', 'heldOut'] as const satisfies readonly QuerySet[];

/** Every query of a set. */
export function queriesOf(set: QuerySet): JudgedQuery[] {
  const file: unknown = parse(readFileSync(join(folder, FILES[set]), 'utf8'));
  const byLocale = z.record(localeCode, z.record(z.string(), grades)).parse(file);
  return Object.entries(byLocale).flatMap(([locale, queries]) =>
    Object.entries(queries).map(([query, judged]) => ({
      locale: localeCode.parse(locale),
      query,
      grades: judged,
    })),
  );
}

/** What was reached so far with a set: to be raised with the search, never lowered. */
export function recordedScore(set: QuerySet): { ndcg: number; first: number } {
  const file: unknown = JSON.parse(readFileSync(join(folder, 'score.json'), 'utf8'));
  const score = z.object({ ndcg: z.number(), first: z.number() });
  return z.object({ judged: score, heldOut: score }).parse(file)[set];
}

/**
 * How good an order of results is: normalized discounted cumulative gain of the first five, 1 where none could be better
 * (Järvelin and Kekäläinen 2002, https://doi.org/10.1145/582415.582418).
 */
export function ndcg(found: readonly string[], judged: JudgedQuery['grades']): number {
  const best = Object.values(judged).sort((a, b) => b - a);
  return gain(found.map((path) => judged[path] ?? 0)) / gain(best);
}

function gain(graded: readonly number[]): number {
  return graded.slice(0, SEEN).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
