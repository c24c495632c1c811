import { execFileSync } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '../../../scripts/setup/ports.mjs';
import { findProgram, startProgram } from './program.ts';
import type { Program, User } from './program.ts';

/** A PostgreSQL of its own, with an empty database. */
export interface OwnPostgres {
  readonly url: string;
  /** Ends it, as an administrator does who cannot wait: connections break. */
  stop(): Promise<void>;
  /** Starts it again on the same data. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
}

/** Linux distributions keep what makes clusters beside the path. */
const INITDB = ['initdb', ...globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse()];

/** Where PostgreSQL's programs are; null where this machine has none. */
const initdb = findProgram(INITDB);

/** Whether this machine has a PostgreSQL to start. */
export const hasPostgres = initdb !== null;

/** PostgreSQL refuses to run as root. */
function unprivileged(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option: string, name: string) =>
    Number(execFileSync('id', [option, name], { encoding: 'utf8' }));
  try {
    return { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') };
  } catch {
    return { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') };
  }
}

/** Makes a cluster and starts it on a free port. */
export async function openPostgres(): Promise<OwnPostgres> {
  if (initdb === null) throw new Error('There is no PostgreSQL on this machine.');
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'wellspring-postgres-'));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const asTrusted = ['--username=postgres', '--auth=trust', '--no-locale', '--encoding=UTF8', '--no-sync'];
  execFileSync(initdb, ['-D', data, ...asTrusted], { ...user, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const server = initdb.includes('/') ? join(dirname(initdb), 'postgres') : 'postgres';
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'fsync=off',
  ];
  let program: Program | undefined;
  const start = async () => {
    program = await startProgram(server, args, port, user);
  };
  const stop = async () => {
    // Immediate shutdown: nobody is waited for.
    await program?.end('SIGQUIT');
    program = undefined;
  };
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
