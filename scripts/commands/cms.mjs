import { startChild } from '../setup/children.mjs';
import { ensureEnvFile, resolveEnvironment, savedVariables } from '../setup/environment.mjs';
import { endingIsNormal, runToExit } from '../setup/lifecycle.mjs';
import { cmsDir } from '../setup/paths.mjs';
import { Refusal } from '../setup/refusal.mjs';
import { node, withRuntime } from '../setup/runtime.mjs';

// Runs one of the CMS's own scripts with the settings of `.env`: `node scripts/cms.mjs scripts/seed.mjs`.
await runToExit(async () => {
  const [script, ...args] = process.argv.slice(2);
  if (script === undefined)
    throw new Refusal('Say which script to run: `node scripts/cms.mjs scripts/seed.mjs`.');
  ensureEnvFile();
  endingIsNormal();
  const child = startChild({
    name: script,
    command: node(),
    args: [script, ...args],
    cwd: cmsDir,
    env: withRuntime({ ...resolveEnvironment(savedVariables()), NODE_ENV: 'production' }),
    onLine: console.log,
  });
  return (await child.ended).code ?? 1;
});
