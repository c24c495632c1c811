import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { until } from './until.ts';

/** A server that somebody else has written, as a process of ours. */
export interface Program {
  /** @param signal how it is told to end; SIGKILL does not ask. @returns once it has ended */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Who runs it, where that is not who runs the tests. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Starts a program that listens on a port of this machine. @returns once somebody answers there */
export async function startProgram(
  command: string,
  args: readonly string[],
  port: number,
  user?: User,
): Promise<Program> {
  const child = spawn(command, args, { ...user, stdio: 'ignore' });
  const ended = once(child, 'exit');
  // Nothing may be left behind where the tests themselves are ended.
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  await until(`${command} listens`, () => child.exitCode !== null || answers(port));
  if (child.exitCode !== null) throw new Error(`${command} ended by itself, with ${child.exitCode}.`);
  return {
    end: async (signal) => {
      process.removeListener('exit', endWithUs);
      child.kill(signal);
      await ended;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** @returns the first of some commands that there is; null where there is none */
export function findProgram(commands: readonly string[]): string | null {
  const isThere = (command: string): boolean => {
    try {
      execFileSync(command, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  return commands.find(isThere) ?? null;
}
