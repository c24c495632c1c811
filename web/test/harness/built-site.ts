import { isBuilt } from '../../../scripts/setup/build.mjs';

/** Stops a run whose build is missing or older than the sources: it would test another site. For Jest's `globalSetup`. */
export default async function requireBuiltSite(): Promise<void> {
  if (await isBuilt('web')) return;
  throw new Error(
    'The site is not built from the sources as they are. Build it with `node scripts/build.mjs web`, then run the tests again.',
  );
}
