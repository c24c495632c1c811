import { runToExit } from '../setup/lifecycle.mjs';
import { build } from '../setup/build.mjs';
import { resolveEnvironment, savedVariables } from '../setup/environment.mjs';
import { createProgress } from '../setup/progress.mjs';
import { Refusal } from '../setup/refusal.mjs';

const names = { cms: 'CMS build', web: 'Site build' };

// Needs installed packages and no `.env`: the images build with it. Secrets made for the occasion are not kept.
await runToExit(async () => {
  const part = process.argv[2];
  if (part !== 'cms' && part !== 'web')
    throw new Refusal('Say which part to build: `node scripts/build.mjs cms` or `… web`.');
  const progress = createProgress([names[part]]);
  const environment = resolveEnvironment(savedVariables());
  await progress.step(names[part], 'building', (note) => build(part, environment, note));
  return 0;
});
