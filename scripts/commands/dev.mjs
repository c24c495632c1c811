import { untilOneDies } from '../setup/deaths.mjs';
import { firstAdministrator } from '../setup/first-administrator.mjs';
import { runToExit } from '../setup/lifecycle.mjs';
import { inTurn } from '../setup/lock.mjs';
import { packageSteps, preparePackages, prepareSettings, settingsStep } from '../setup/prepare.mjs';
import { createProgress } from '../setup/progress.mjs';
import { hasDemo } from '../setup/seed.mjs';
import { serve, serverSteps } from '../setup/serve.mjs';
import { requireFreePorts } from '../setup/servers.mjs';

const progress = createProgress([settingsStep, ...packageSteps, ...serverSteps]);
const administrator = firstAdministrator(progress.print);

await runToExit(async () => {
  progress.print('Wellspring, for development: both servers reload what changes.');
  try {
    const environment = await prepareSettings(progress);
    await requireFreePorts(environment);
    await inTurn(progress.print, () => preparePackages(progress));
    if (!hasDemo(environment))
      progress.print('There is no demo content yet: `npm start` publishes it, once.');
    const servers = await serve({ environment, mode: 'development', progress, administrator });
    return await untilOneDies(servers);
  } finally {
    administrator.announce();
  }
});
