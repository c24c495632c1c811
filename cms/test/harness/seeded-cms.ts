import { afterAll, beforeAll } from '@jest/globals';
import { startCms } from './start-cms.ts';
import type { Cms } from './start-cms.ts';

/** A CMS with the demo's content, for the tests of a file. */
export function openSeededCms(): { readonly cms: Cms } {
  let open: Cms | undefined;
  beforeAll(async () => {
    open = await startCms();
    const { code, said } = await open.whileStopped('scripts/seed.mjs');
    if (code !== 0) throw new Error(`The seed was not published. It said:\n${said}`);
  }, 600_000);
  afterAll(() => open?.stop());
  return {
    get cms() {
      if (open === undefined) throw new Error('The CMS opens before the first test.');
      return open;
    },
  };
}
