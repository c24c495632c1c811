import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DatabaseAddress } from './database.ts';

const PROGRAM = fileURLToPath(new URL('worker-process.ts', import.meta.url));

/** A worker as a process of its own. */
export interface WorkerProcess {
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Ends it as a deploy does. @returns its exit code */
  end(): Promise<number | null>;
}

/** Starts a worker on a database. @param now what its clock shows, for as long as it runs */
export function startWorkerProcess(address: DatabaseAddress, now: number): WorkerProcess {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify({ address, now })], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'close');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    end: async () => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}
