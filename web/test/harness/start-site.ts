import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { NODE, SERVER, WEB_DIR } from './folders.ts';
import { freePort } from './free-port.ts';

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
const LISTENING = /"message":"Listening on /;

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
  const listening = new Promise<void>((settle) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (LISTENING.test(line)) settle();
    });
  });
  const failed = ended.then(() => {
    throw new Error(`The site did not start. It said:\n${said()}`);
  });
  await Promise.race([listening, failed]);
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

/** Nothing comes from the surrounding environment. */
function launch(env: Readonly<Record<string, string>>) {
  const child = spawn(NODE, [SERVER], {
    cwd: WEB_DIR,
    env: { NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<number | null>((settle, fail) => {
    child.once('error', fail);
    child.once('close', settle);
  });
  return { child, said: () => text, ended };
}
