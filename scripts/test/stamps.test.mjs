import { describe, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../setup/atomic-file.mjs';
import { fingerprint } from '../setup/fingerprint.mjs';
import { inTurn } from '../setup/lock.mjs';
import { onceFor } from '../setup/stamps.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

describe('work that is stamped', () => {
  /** @param {string} folder */
  function counted(folder) {
    let times = 0;
    const stamp = join(folder, 'build/cms');
    return {
      times: () => times,
      /** @param {string} of @param {{ stillThere?: () => boolean, fails?: boolean }} [how] */
      once: (of, { stillThere = () => true, fails = false } = {}) =>
        onceFor({
          stamp,
          of,
          stillThere,
          work: async () => {
            times += 1;
            if (fails) throw new Error('interrupted');
          },
        }),
    };
  }

  test('is done once for the same input, and again for another', async () => {
    const work = counted(temporaryFolder());
    expect([await work.once('a'), await work.once('a'), await work.once('b')]).toEqual([true, false, true]);
    expect(work.times()).toBe(2);
  });

  test('is done again where its result has gone', async () => {
    const work = counted(temporaryFolder());
    await work.once('a');
    expect(await work.once('a', { stillThere: () => false })).toBe(true);
  });

  test('is done again after an interruption, even for the input that was done before', async () => {
    const work = counted(temporaryFolder());
    await work.once('a');
    await expect(work.once('b', { fails: true })).rejects.toThrow('interrupted');
    expect(await work.once('a')).toBe(true);
  });
});

describe('a fingerprint', () => {
  function sources() {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'cms/src'), { recursive: true });
    writeFileSync(join(folder, 'cms/src/index.ts'), 'one');
    writeFileSync(join(folder, 'lock.yaml'), 'two');
    return {
      folder,
      of: (/** @type {object} */ options = {}) =>
        fingerprint(folder, ['cms', 'lock.yaml', 'not-there'], options),
    };
  }

  test('follows content, not times', () => {
    const { folder, of } = sources();
    const before = of();
    utimesSync(join(folder, 'lock.yaml'), 1, 1);
    expect(of()).toBe(before);
    writeFileSync(join(folder, 'lock.yaml'), 'three');
    expect(of()).not.toBe(before);
  });

  test('sees a file that comes, goes or moves', () => {
    const { folder, of } = sources();
    const before = of();
    writeFileSync(join(folder, 'cms/src/more.ts'), '');
    expect(of()).not.toBe(before);
  });

  test('leaves out what tools write and what the caller excepts', () => {
    const { folder, of } = sources();
    const except = /\.test\.ts$/;
    const before = of({ except });
    mkdirSync(join(folder, 'cms/node_modules/vue'), { recursive: true });
    writeFileSync(join(folder, 'cms/node_modules/vue/index.js'), '');
    writeFileSync(join(folder, 'cms/.strapi-updater.json'), '{}');
    writeFileSync(join(folder, 'cms/src/index.test.ts'), '');
    expect(of({ except })).toBe(before);
  });

  test('counts facts that are not in files', () => {
    const { of } = sources();
    expect(of({ also: ['v24'] })).not.toBe(of({ also: ['v25'] }));
  });
});

test('a file is written whole, and no draft of it stays', () => {
  const folder = temporaryFolder();
  writeWhole(join(folder, 'deep/file'), 'text');
  expect(readdirSync(join(folder, 'deep'))).toEqual(['file']);
  mkdirSync(join(folder, 'taken'));
  expect(() => writeWhole(join(folder, 'taken'), 'text')).toThrow();
  expect(readdirSync(folder).sort()).toEqual(['deep', 'taken']);
});

describe('two setups in one folder', () => {
  test('take turns, and the one that waits says for whom', async () => {
    const path = join(temporaryFolder(), 'lock');
    /** @type {string[]} */
    const events = [];
    let finishFirst = () => {};
    const first = inTurn(
      () => {},
      () => new Promise((done) => (finishFirst = () => done(events.push('first')))),
      path,
    );
    const second = inTurn(
      (line) => {
        events.push(line);
        finishFirst();
      },
      async () => events.push('second'),
      path,
    );
    await Promise.all([first, second]);
    expect(events).toEqual([
      `Waiting for another setup in this folder (process ${process.pid}).`,
      'first',
      'second',
    ]);
  });

  test('a lock whose holder has died holds nobody up', async () => {
    const path = join(temporaryFolder(), 'lock');
    writeFileSync(path, '2147483646');
    expect(
      await inTurn(
        () => {},
        async () => 'done',
        path,
      ),
    ).toBe('done');
  });
});
