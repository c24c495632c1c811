import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { CMS_DIR, NODE } from './folders.ts';

const KEPT_LINES = 60;
/** How often the CMS is asked whether it is ready, in milliseconds. */
const ASK_EVERY = 50;
const READY_WITHIN = 120_000;

/** A running CMS, as a program. */
export interface CmsProcess {
  /** The end of what it has said. */
  lastLines(): string;
  /** Ends it and waits until it has ended. */
  end(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** How a program ended: its exit code, null where it was killed, and everything that it said. */
export interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

/**
 * Runs one of the CMS's programs to its end.
 *
 * @param how `killAt`: words at which it is killed, as by a power cut; `input`: what it reads
 */
export async function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { killAt, input = '' }: { readonly killAt?: string | undefined; readonly input?: string | undefined } = {},
): Promise<Outcome> {
  const child = spawn(NODE, args, { cwd: CMS_DIR, env, stdio: ['pipe', 'pipe', 'pipe'] });
  // Where the program ends before it has read everything, the pipe breaks, and its exit code says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk);
      if (killAt !== undefined && said.includes(killAt)) child.kill('SIGKILL');
    });
  }
  const code = await new Promise<number | null>((settle, fail) => {
    child.once('error', fail);
    child.once('close', settle);
  });
  return { code, said };
}

/** Starts the built CMS and waits until it says that it is healthy. @throws with its last lines where it ends instead */
export async function startProcess(url: string, env: Readonly<Record<string, string>>): Promise<CmsProcess> {
  const child = spawn(NODE, ['scripts/start.mjs'], {
    cwd: CMS_DIR,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
    });
  }
  const lastLines = () => lines.join('\n');
  const ended = new Promise<void>((settle) => child.once('close', () => settle()));
  const endBy = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    child.kill(signal);
    await ended;
  };
  const end = endBy('SIGTERM');
  const waiting = new AbortController();
  void ended.then(() => waiting.abort(new Error('The CMS ended before it was ready.')));
  try {
    await healthy(url, waiting.signal);
  } catch (error) {
    await end();
    throw new Error(`The CMS did not start. It said:\n${lastLines()}`, { cause: error });
  }
  return { lastLines, end, kill: endBy('SIGKILL') };
}

async function healthy(url: string, waiting: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    waiting.throwIfAborted();
    const answer = await fetch(`${url}/_health`).catch(() => undefined);
    if (answer?.status === 204) return;
    await new Promise((settle) => setTimeout(settle, ASK_EVERY));
  }
  throw new Error(`No answer at ${url}/_health within ${READY_WITHIN / 1000} s.`);
}
