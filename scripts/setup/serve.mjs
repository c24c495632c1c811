import { originOf, publicOriginOf } from './addresses.mjs';
import { untilOneDies } from './deaths.mjs';
import { endingIsNormal } from './lifecycle.mjs';
import { clock } from './progress.mjs';
import { waitUntilReady } from './ready.mjs';
import { readyUrlOf, startServer } from './servers.mjs';

/** @typedef {import('./children.mjs').Child} Child */
/** @typedef {import('./environment.mjs').Variables} Variables */

export const serverSteps = ['CMS', 'Site'];

/**
 * Starts both servers, waits until they are ready and says where they are. From then on what they say is shown.
 *
 * @param {{ environment: Variables, mode: import('./servers.mjs').Mode, progress: import('./progress.mjs').Progress,
 *   administrator: ReturnType<typeof import('./first-administrator.mjs').firstAdministrator> }} product
 * @returns {Promise<Child[]>} the servers
 * @throws {import('./refusal.mjs').Refusal} where one of them ends, or is not ready in time
 */
export async function serve({ environment, mode, progress, administrator }) {
  let isReady = mode === 'development';
  /** @param {'cms' | 'web'} server @param {string} label */
  const start = (server, label) =>
    startServer(server, environment, mode, (line) => {
      if (!administrator.catch(line) && isReady) progress.print(`${label} │ ${line}`);
    });
  const cms = start('cms', 'cms ');
  const web = start('web', 'site');

  /** @param {string} step @param {'cms' | 'web'} server @param {Child} child */
  const ready = (step, server, child) =>
    progress.step(step, 'starting', async (note) => {
      await Promise.race([
        waitUntilReady(child, readyUrlOf(server, environment), { note }),
        untilOneDies([cms, web]),
      ]);
      return `ready at ${originOf(environment, server === 'cms' ? 'CMS' : 'WEB')}`;
    });
  await ready('CMS', 'cms', cms);
  await ready('Site', 'web', web);
  isReady = true;
  endingIsNormal();

  progress.print(`\nWellspring is ready (${clock(progress.elapsed())}).`);
  progress.print(`  Site:   ${publicOriginOf(environment, 'WEB')}`);
  progress.print(`  Admin:  ${publicOriginOf(environment, 'CMS')}/admin`);
  administrator.announce();
  progress.print('  Ctrl-C ends it.\n');
  return [cms, web];
}
