import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ownDrafts, pagesIn } from './page-folders.ts';

it('counting pages goes on where some are purged meanwhile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wellspring-purged-'));
  try {
    const names = Array.from({ length: 300 }, (_, at) => `page-${at}`);
    for (const name of names) await writeFile(join(folder, name), 'page');
    const counting = pagesIn(folder, ownDrafts());
    await Promise.all(names.toReversed().map((name) => rm(join(folder, name))));
    expect((await counting).every(({ bytes }) => bytes === 4)).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('counting pages removes what a killed process was writing, and never what is being written now', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wellspring-drafts-'));
  try {
    const drafts = ownDrafts();
    await writeFile(join(folder, 'whole'), 'page');
    await writeFile(join(folder, `now${drafts}`), 'pa');
    await writeFile(join(folder, `left${ownDrafts()}`), 'pag');
    expect(await pagesIn(folder, drafts)).toMatchObject([{ name: 'whole', bytes: 4 }]);
    expect((await readdir(folder)).sort()).toEqual([`now${drafts}`, 'whole']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
