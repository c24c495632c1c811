import { beforeAll, describe, expect, it } from '@jest/globals';
import { publishArticle } from '../examples/library.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { searcherOf } from './searcher.ts';

/** More than are ranked for any one question. */
const MANY = 130;

describe('Among many newer documents with the same words', () => {
  const room = openNewsroom();
  const { titles, topic } = searcherOf(room);

  beforeAll(async () => {
    const { editor, library } = room;
    await publishArticle(editor, library, { title: 'Quagga and axolotl' });
    await publishArticle(editor, library, { title: 'Only a quagga' });
    await topic('en', 'Axolotl', 'An amphibian.');
    const lines = Array.from({ length: MANY }, (_, number) =>
      JSON.stringify({
        id: `axolotl${number}`,
        source: 'en',
        publishedAt: '2026-01-03T09:00:00.000Z',
        authors: ['mara-lind'],
        sources: [{ key: 'a', title: 'A source', url: 'https://example.org/' }],
        locales: { en: { title: `An axolotl called ${number}`, summary: 'It swims.', sections: [] } },
      }),
    );
    const { code, said } = await room.cms.whileStopped('scripts/load-documents.mjs', {
      args: ['--readers-only'],
      input: lines.join('\n'),
    });
    expect([code, said]).toEqual([0, expect.stringContaining(`${MANY} documents`)]);
  });

  it('what is named so is found first', async () => {
    expect((await titles('axolotl', 'en'))[0]).toBe('Axolotl');
  });

  it('an older one with every word is found first, and one with the rarest word at all', async () => {
    const found = await titles('quagga axolotl', 'en');
    expect(found[0]).toBe('Quagga and axolotl');
    expect(found).toContain('Only a quagga');
  });

  it('no more are told of than were looked at', async () => {
    const { meta } = await room.reader.search('axolotl', 'en');
    expect(meta.pagination.total).toBeLessThan(MANY);
    expect(meta.pagination.total).toBeGreaterThan(50);
  });
});
