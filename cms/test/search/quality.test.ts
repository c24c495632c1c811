import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import type { SearchAnswer } from '@wellspring/content-model';
import { openSeededCms } from '../harness/seeded-cms.ts';
import { readerOf } from '../harness/reader.ts';
import { judgedQueries, ndcg, recordedScore } from './judged.ts';
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

  it('is as good as it ever was, by the judged queries', async () => {
    const judged = judgedQueries();
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
    const told = `${JSON.stringify(reached)}; worst: ${worst.map(({ query, score }) => `“${query}” ${score.toFixed(2)}`).join(', ')}`;
    const recorded = recordedScore();
    expect({ told, asGood: mean >= recorded.ndcg - 0.0005 && first >= recorded.first - 0.0005 }).toEqual({
      told,
      asGood: true,
    });
  });

  it('is judged by at least sixty queries, in every language', () => {
    const judged = judgedQueries();
    expect(judged.length).toBeGreaterThanOrEqual(60);
    for (const code of LOCALE_CODES) {
      expect([code, judged.filter(({ locale }) => locale === code).length > 9]).toEqual([code, true]);
    }
  });
});
