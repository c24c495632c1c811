import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ownDrafts, pagesIn } from './page-folders.ts';

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
