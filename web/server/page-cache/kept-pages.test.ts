import { beforeEach, describe, expect, it } from '@jest/globals';
import { KeptPages, PageNotMade } from './kept-pages.ts';
import { FinishedPage } from './finished-page.ts';
import type { Made } from './make-page.ts';
import { PageMemory } from './memory.ts';
import { NO_SECOND_LEVEL } from './second-level.ts';

/*
 * When is which page sent: with a renderer that the test holds in its hands. The renderer itself, and what goes over the wire,
 * are tested on the built site.
 */

const PAGE = '/en/articles/a';
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** A page that says its version. */
function made(
  version: string,
  { status = 200, tags = ['document:a'], madeAt = Date.now(), size = 0 } = {},
): Made {
  const body = Buffer.from(version.padEnd(size));
  const parts = { status, headers: { 'cache-control': 'public' }, body, tags, madeAt };
  return { page: new FinishedPage(parts), isKept: status < 500 };
}

let pages: KeptPages;
let renders: { address: string; answer: (made: Made) => void; fail: (error: Error) => void }[];
beforeEach(() => {
  renders = [];
  pages = keptPages(10_000_000);
});

function keptPages(bytes: number): KeptPages {
  return new KeptPages(new PageMemory(bytes), NO_SECOND_LEVEL, (address) => {
    const { promise, resolve, reject } = Promise.withResolvers<Made>();
    renders.push({ address, answer: resolve, fail: reject });
    return promise;
  });
}

const turn = () => new Promise((next) => setImmediate(next));
const textOf = async (served: ReturnType<KeptPages['read']>) =>
  (await served).page.parts.body.toString().trim();

/** Has a reader come and the page made for them. */
async function keep(page: Made, address = PAGE): Promise<string> {
  const reading = textOf(pages.read(address));
  await turn();
  renders.at(-1)?.answer(page);
  return reading;
}

describe('a page that was purged', () => {
  it('is waited for, once for all who ask', async () => {
    await keep(made('old'));
    expect(await pages.purge(['document:b', 'document:a'])).toEqual({ stale: 1, hot: [] });
    expect(pages.fresh(PAGE)).toBeUndefined();
    const readers = [textOf(pages.read(PAGE)), textOf(pages.read(PAGE))];
    await turn();
    expect(renders).toHaveLength(2);
    renders[1]?.answer(made('new'));
    expect(await Promise.all(readers)).toEqual(['new', 'new']);
    expect(pages.fresh(PAGE)?.parts.body.toString()).toBe('new');
  });

  it.each([
    ['answers 503', () => renders.at(-1)?.answer(made('trouble', { status: 503 }))],
    ['fails', () => renders.at(-1)?.fail(new Error('broken'))],
  ])(
    'is sent as it was where making it %s, at once for a while, and then tried again',
    async (_how, fail) => {
      await keep(made('old'));
      await pages.purge(['document:a']);
      const reading = pages.read(PAGE);
      await turn();
      fail();
      expect(await reading).toMatchObject({ origin: 'wellspring; hit; detail=stale-on-error' });
      expect(await textOf(pages.read(PAGE))).toBe('old');
      expect(renders).toHaveLength(2);
      // An event says that the CMS is there: no more resting.
      await pages.purge(['document:a']);
      expect(await keep(made('new'))).toBe('new');
    },
  );

  it('that is missing or withdrawn now says so', async () => {
    await keep(made('old'));
    await pages.purge(['document:a']);
    expect(await keep(made('gone', { status: 410 }))).toBe('gone');
    expect(pages.fresh(PAGE)?.parts.status).toBe(410);
  });

  it('is every page where nobody can say what has changed', async () => {
    await keep(made('one'));
    await keep(made('other', { tags: [] }), '/en/about');
    expect(await pages.purge(null)).toMatchObject({ stale: 2 });
    expect([pages.fresh(PAGE), pages.fresh('/en/about')]).toEqual([undefined, undefined]);
  });

  it('is found by the tag of a slug that was missing', async () => {
    await keep(made('missing', { status: 404, tags: ['slug:article:en:a'] }));
    expect(pages.fresh(PAGE)?.parts.status).toBe(404);
    await pages.purge(['slug:article:en:a']);
    expect(await keep(made('there'))).toBe('there');
  });
});

describe('a purge that comes while a page is being made', () => {
  it('is not in the page, which goes to those who had asked before, and to nobody else', async () => {
    const before = textOf(pages.read(PAGE));
    await turn();
    await pages.purge(['document:a']);
    const after = textOf(pages.read(PAGE));
    await turn();
    renders[0]?.answer(made('from before'));
    expect(await before).toBe('from before');
    expect(pages.fresh(PAGE)).toBeUndefined();
    await turn();
    expect(renders).toHaveLength(2);
    renders[1]?.answer(made('from after'));
    expect(await after).toBe('from after');
    expect(pages.fresh(PAGE)?.parts.body.toString()).toBe('from after');
  });

  it('leaves a page alone that shows nothing of it', async () => {
    const reading = textOf(pages.read(PAGE));
    await turn();
    await pages.purge(['document:other']);
    renders[0]?.answer(made('new'));
    expect(await reading).toBe('new');
    expect(pages.fresh(PAGE)).toBeDefined();
  });
});

describe('a page that is old', () => {
  it('is sent as it is while one is made', async () => {
    await keep(made('old', { madeAt: Date.now() - 25 * HOUR }));
    expect(pages.fresh(PAGE)).toBeUndefined();
    const served = await Promise.all([pages.read(PAGE), pages.read(PAGE)]);
    expect(served.map(({ page, origin }) => [page.parts.body.toString(), origin])).toEqual([
      ['old', 'wellspring; hit; detail=old'],
      ['old', 'wellspring; hit; detail=old'],
    ]);
    expect(renders).toHaveLength(2);
    renders[1]?.answer(made('new'));
    await turn();
    expect(pages.fresh(PAGE)?.parts.body.toString()).toBe('new');
  });

  it('is not sent any more after a week of trouble', async () => {
    await keep(made('old', { madeAt: Date.now() - 7 * DAY }));
    expect(await textOf(pages.read(PAGE))).toBe('old');
    renders.at(-1)?.answer(made('trouble', { status: 503 }));
    await turn();
    expect(await textOf(pages.read(PAGE))).toBe('old');
    await keep(made('older', { madeAt: Date.now() - 8 * DAY - 1 }), '/en/b');
    expect(await keep(made('trouble', { status: 503 }), '/en/b')).toBe('trouble');
  });

  it('is looked at again within minutes where it is missing', async () => {
    await keep(made('missing', { status: 404, madeAt: Date.now() - HOUR }));
    expect(pages.fresh(PAGE)).toBeUndefined();
  });
});

describe('making a page anew, ahead of readers', () => {
  it('keeps it, and fails where it cannot be made', async () => {
    const renewing = pages.renew(PAGE);
    await turn();
    renders[0]?.answer(made('new'));
    await renewing;
    expect(pages.fresh(PAGE)?.parts.body.toString()).toBe('new');
    const failing = pages.renew(PAGE);
    await turn();
    renders[1]?.answer(made('trouble', { status: 503 }));
    await expect(failing).rejects.toThrow(PageNotMade);
    expect(pages.fresh(PAGE)?.parts.body.toString()).toBe('new');
  });

  it('is for the pages that most readers come to, those first', async () => {
    for (const [address, reads] of [
      ['/en/a', 1],
      ['/en/b', 3],
      ['/en/c', 2],
    ] as const) {
      await keep(made(address), address);
      for (let n = 0; n < reads; n += 1) pages.fresh(address);
    }
    await keep(made('nobody came'), '/en/d');
    expect(await pages.purge(['document:a'])).toEqual({ stale: 4, hot: ['/en/b', '/en/c', '/en/a'] });
  });
});

describe('what pages take', () => {
  it('is bounded in bytes: those that were not asked for go first', async () => {
    pages = keptPages(1_000_000);
    for (let n = 0; n < 200; n += 1) {
      await keep(made('x', { size: 20_000 }), `/en/${n}`);
      pages.fresh('/en/0');
    }
    const { bytes, entries } = pages.statistics();
    expect(bytes).toBeLessThanOrEqual(1_000_000);
    expect(entries).toBeGreaterThan(10);
    expect(
      [pages.fresh('/en/0'), pages.fresh('/en/1'), pages.fresh('/en/199')].map((page) => page !== undefined),
    ).toEqual([true, false, true]);
  });

  it('is small for what is missing, however much of it strangers ask for', async () => {
    await keep(made('there'));
    for (let n = 0; n < 3000; n += 1)
      await keep(made('missing', { status: 404, tags: [`slug:${n}`] }), `/en/${n}`);
    expect(pages.statistics().entries).toBeLessThan(2002);
    expect(pages.fresh(PAGE)).toBeDefined();
  });

  it('leaves no trace of a tag whose pages have gone', async () => {
    pages = keptPages(100_000);
    for (let n = 0; n < 50; n += 1)
      await keep(made('x', { size: 20_000, tags: [`document:${n}`] }), `/en/${n}`);
    expect(await pages.purge(['document:0'])).toEqual({ stale: 0, hot: [] });
  });
});

it('counts what readers got', async () => {
  await keep(made('one'));
  pages.fresh(PAGE);
  await pages.purge(['document:a']);
  await keep(made('trouble', { status: 503 }));
  expect(pages.statistics()).toMatchObject({ hits: 1, misses: 2, staleServed: 1, renders: 2, entries: 1 });
});
