import { startWorker } from '../../server/src/deliver/worker.ts';
import { parseOptions } from '../../server/src/options.ts';
import { connect } from './database.ts';
import { seal } from './seal.ts';

// A worker as a process of its own, so that it can be killed. Told by its one argument: how to reach the database, and what
// its clock shows.
const { address, now } = JSON.parse(process.argv[2] ?? '');
const knex = connect(address);
const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};
const worker = startWorker({
  knex,
  options: parseOptions({ privateAddresses: true, requireHttps: false, now: () => now }),
  seal,
  log: { info: say, warn: say },
  onAttempt: () => undefined,
  random: () => 1,
});
process.on('SIGTERM', () => {
  void worker.stop().then(() => knex.destroy());
});
