import { execFile } from 'node:child_process';

/** What a process came to. */
export interface Ended {
  readonly code: number | null;
  /** Everything that it printed, in both streams. */
  readonly printed: string;
}

/** Runs a program to its end. Proxies of the environment are of no use to tests on this machine alone. */
export function run(program: string, args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' };
    execFile(program, args, { cwd, env, maxBuffer: 10_000_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ code, printed: stdout + stderr });
    });
  });
}
