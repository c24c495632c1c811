import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE, SERVER, WEB_DIR } from './folders.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** The origin that the site under test believes to have; nobody can be reached there (RFC 2606). */
export const SITE_URL = 'https://site.example';

/** The built site, as a program that runs. */
export interface Site {
  /** Where it is reached, without a slash at the end. */
  readonly origin: string;
  /** Everything that it has said. */
  said(): string;
  /** Ends it and waits until it has ended. */
  end(): Promise<void>;
}

/** How the program ended: its exit code, null where it was killed, and everything that it said. */
export interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

/** What it says as soon as it listens. */
const LISTENING = '"message":"Listening on ';
const LISTENS_WITHIN = 60_000;

/**
 * Starts the built site on a free port and waits until it listens.
 *
 * @param settings variables over those that a test needs anyway
 * @throws with all that it said where it ends instead
 */
export async function startSite(
  settings: { readonly CMS_URL: string } & Readonly<Record<string, string>>,
): Promise<Site> {
  const port = await freePort();
  const { child, said, ended } = launch({
    HOST: '127.0.0.1',
    WEB_PORT: String(port),
    PUBLIC_SITE_URL: SITE_URL,
    // What a page is made of is looked at where it is made; pages that are kept have tests of their own.
    PAGE_MEMORY_MB: '0',
    // Nor is anything made that no test has asked for.
    PAGE_WARMING: 'off',
    ...settings,
  });
  let hasEnded = false;
  void ended.finally(() => (hasEnded = true));
  await until('the site listens', () => hasEnded || said().includes(LISTENING), LISTENS_WITHIN);
  if (hasEnded) throw new Error(`The site did not start. It said:\n${said()}`);
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { origin: `http://127.0.0.1:${port}`, said, end };
}

/** Runs the built site where it is expected to end by itself. */
export async function runSite(variables: Readonly<Record<string, string>>): Promise<Outcome> {
  const { said, ended } = launch(variables);
  return { code: await ended, said: said() };
}

/**
 * Nothing comes from the surrounding environment. What the site says goes to a file: Node writes to files at once, so that all that
 * was said before an answer can be read when the answer is there. From a pipe it would come when the test's own process gets to it.
 * https://nodejs.org/api/process.html#a-note-on-process-io
 */
function launch(env: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'wellspring-site-said-'));
  const path = join(folder, 'said');
  const file = openSync(path, 'a');
  const child = spawn(NODE, [SERVER], {
    cwd: WEB_DIR,
    env: { NODE_ENV: 'production', ...env },
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  let whole: string | undefined;
  const said = () => whole ?? readFileSync(path, 'utf8');
  const ended = new Promise<number | null>((settle, fail) => {
    child.once('error', fail);
    child.once('close', settle);
  }).finally(() => {
    whole = said();
    rmSync(folder, { recursive: true });
  });
  return { child, said, ended };
}
