import { execFileSync } from 'node:child_process';

/*
 * A disk that is full, to one process alone and for everybody who may run tests: the system lets it write no further byte to any
 * file (RLIMIT_FSIZE), whatever else it does.
 */

/**
 * Variables of a process whose disk is to be filled: the system also sends it a signal (SIGXFSZ), which no disk does, and which would
 * end it.
 */
export const OUTLIVES_LIMITS = {
  NODE_OPTIONS: "--import=data:text/javascript,process.on('SIGXFSZ',()=>{})",
};

/** Whether this system can say so to a process that runs. */
export function canFillDisks(): boolean {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** From now on the process can write nothing. */
export function fillDiskOf(pid: number): void {
  execFileSync('prlimit', ['--pid', String(pid), '--fsize=0:']);
}

/** From now on it can write again. */
export function freeDiskOf(pid: number): void {
  execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited:']);
}
