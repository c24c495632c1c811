import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import type { SearchAnswer } from '@wellspring/content-model';
import { openSeededCms } from '../harness/seeded-cms.ts';
import { readerOf } from '../harness/reader.ts';
import { QUERY_SETS, ndcg, queriesOf, recordedScore } from './judged.ts';
import type { JudgedQuery } from './judged.ts';

describe('The search of the demo', () => {
  const room = openSeededCms();

  /** What a reader gets: who is offered a correction takes it. */
  async function found({ query, locale }: JudgedQuery): Promise<SearchAnswer['data']> {
    const reader = readerOf(room.cms.api);
    const { data, meta } = await reader.search(query, locale);
    if (meta.suggestion === null) return data;
    expect(data).toEqual([]);
    return (await reader.search(meta.suggestion, locale)).data;
  }

  it.each(QUERY_SETS)('is as good as it ever was, by its queries: %s', async (set) => {
    const judged = queriesOf(set);
    const scores: { query: string; score: number; first: boolean }[] = [];
    for (const one of judged) {
      const paths = (await found(one)).map(({ path }) => path.split('/').slice(2).join('/'));
      const best = Math.max(...Object.values(one.grades));
      scores.push({
        query: `${one.locale} ${one.query}`,
        score: ndcg(paths, one.grades),
        first: one.grades[paths[0] ?? ''] === best,
      });
    }
    const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
    const first = scores.filter((one) => one.first).length / scores.length;
    const reached = { ndcg: Number(mean.toFixed(3)), first: Number(first.toFixed(3)) };
    const worst = scores.toSorted((a, b) => a.score - b.score).slice(0, 12);
    // Who tunes search is not to see which of the others it fails.
    const told =
      set === 'heldOut'
        ? JSON.stringify(reached)
        : `${JSON.stringify(reached)}; worst: ${worst.map(({ query, score }) => `“${query}” ${score.toFixed(2)}`).join(', ')}`;
    const recorded = recordedScore(set);
    expect({ told, asGood: mean >= recorded.ndcg - 0.0005 && first >= recorded.first - 0.0005 }).toEqual({
      told,
      asGood: true,
    });
  });

  it.each([
    ['judged', 60],
    ['heldOut', 40],
  ] as const)('is judged by enough queries in every language: %s', (set, enough) => {
    const judged = queriesOf(set);
    expect(judged.length).toBeGreaterThanOrEqual(enough);
    for (const code of LOCALE_CODES) {
      expect([code, judged.filter(({ locale }) => locale === code).length > 9]).toEqual([code, true]);
    }
  });

  it('is judged by other queries than it is tuned by', () => {
    const tuned = new Set(queriesOf('judged').map(({ locale, query }) => `${locale} ${query.toLowerCase()}`));
    const heldOut = queriesOf('heldOut').map(({ locale, query }) => `${locale} ${query.toLowerCase()}`);
    expect(heldOut.filter((query) => tuned.has(query))).toEqual([]);
  });
});
