import { describe, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demoFingerprint } from '../setup/seed.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

describe('the demo is published again', () => {
  const folder = temporaryFolder();
  const database = { DATABASE_URL: 'postgres://127.0.0.1/demo' };
  /** @param {string} path */
  const changed = (path) => {
    const before = demoFingerprint(database, folder);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'new');
    return demoFingerprint(database, folder) !== before;
  };

  test.each([
    'cms/seed/articles/a/en.md',
    'cms/seed/pictures/cover.svg',
    'cms/src/seed/publish/plan.ts',
    'cms/scripts/seed.mjs',
  ])('where %s has changed', (path) => {
    expect(changed(path)).toBe(true);
  });

  test.each(['cms/src/seed/read/order.test.ts', 'cms/src/editions/settle.ts', 'web/app/app.vue'])(
    'and not for %s',
    (path) => {
      expect(changed(path)).toBe(false);
    },
  );

  test('for another database', () => {
    expect(demoFingerprint({ DATABASE_URL: '' }, folder)).not.toBe(demoFingerprint(database, folder));
  });
});
