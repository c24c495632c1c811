import { expect, it } from '@jest/globals';
import { backPainPath } from '../pages/documents.ts';
import { ask } from './harness/ask.ts';
import type { FragileProduct } from './harness/product.ts';
import { until } from './harness/until.ts';

const READERS = 500;
const path = encodeURI(backPainPath('fr'));

/** Many come at once to a page that has just become stale. */
export function crowd(product: () => FragileProduct): void {
  it('500 readers come at once to a page that was purged: the CMS is asked twice at most, and all see the new one', async () => {
    const { web, editor, wayToCms } = product();
    // A process that has not read the page yet does not make it anew by itself.
    await web.end();
    await web.start();
    // One that nobody has read: what stands around every page is known from it.
    await ask(web.origin, '/fr/articles/jamais-ecrit');
    const purges = () => web.said.filter((line) => line.includes('Purged ')).length;
    const before = purges();
    const summary = 'Écrit avant la foule.';
    await editor.publish('fr', summary);
    await until('The site has heard of it', () => purges() > before);

    wayToCms.forget();
    const answers = await Promise.all(
      Array.from({ length: READERS }, () => ask(web.origin, path, { isInCrowd: true })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.body).toContain(summary);
    expect(wayToCms.asked.length).toBeGreaterThan(0);
    expect(wayToCms.asked.slice(2)).toEqual([]);
  });
}
