import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../scripts/setup/ports.mjs';
import { findProgram, startProgram } from './program.ts';
import type { Program } from './program.ts';

/** A Redis of its own, which keeps nothing when it ends. */
export interface OwnRedis {
  readonly url: string;
  /** Ends it without asking. */
  kill(): Promise<void>;
  /** Starts it again, empty. */
  start(): Promise<void>;
  close(): Promise<void>;
}

const command = findProgram(['redis-server', 'valkey-server']);

/** Whether this machine has a Redis to start. */
export const hasRedis = command !== null;

/** Starts a Redis on a free port. */
export async function openRedis(): Promise<OwnRedis> {
  if (command === null) throw new Error('There is no Redis on this machine.');
  const folder = mkdtempSync(join(tmpdir(), 'wellspring-redis-'));
  const port = await freePort();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  let program: Program | undefined;
  const start = async () => {
    program = await startProgram(command, args, port);
  };
  const kill = async () => {
    await program?.end('SIGKILL');
    program = undefined;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
