import { untilOneDies } from '../setup/deaths.mjs';
import { firstAdministrator } from '../setup/first-administrator.mjs';
import { runToExit } from '../setup/lifecycle.mjs';
import { inTurn } from '../setup/lock.mjs';
import {
  buildSteps,
  packageSteps,
  prepareBuilds,
  preparePackages,
  prepareSettings,
  settingsStep,
} from '../setup/prepare.mjs';
import { createProgress } from '../setup/progress.mjs';
import { seedDemo } from '../setup/seed.mjs';
import { serve, serverSteps } from '../setup/serve.mjs';
import { requireFreePorts } from '../setup/servers.mjs';

const progress = createProgress([
  settingsStep,
  ...packageSteps,
  ...buildSteps,
  'Demo content',
  ...serverSteps,
]);
const administrator = firstAdministrator(progress.print);

await runToExit(async () => {
  progress.print('Wellspring');
  try {
    const environment = await prepareSettings(progress);
    await requireFreePorts(environment);
    await inTurn(progress.print, async () => {
      await preparePackages(progress);
      await prepareBuilds(progress, environment, () =>
        progress.step('Demo content', 'publishing', (note) =>
          seedDemo(environment, (line) => administrator.catch(line) || note(line)),
        ),
      );
    });
    const servers = await serve({ environment, mode: 'production', progress, administrator });
    return await untilOneDies(servers);
  } finally {
    administrator.announce();
  }
});
