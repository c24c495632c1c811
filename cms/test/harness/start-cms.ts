import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { runProgram, startProcess } from './cms-process.ts';
import type { Outcome } from './cms-process.ts';
import { createDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { uploadPicture } from './pictures.ts';
import type { PictureOptions } from './pictures.ts';
import { asAdministrator, asTokenHolder, requestsTo } from './requests.ts';
import type { CmsAnswer, Request } from './requests.ts';
import { ADMINISTRATOR, settingsOf } from './settings.ts';
import { countingIn, statementsOf } from './statements.ts';

/** A CMS of a test's own: a real one, with a database and a folder that are gone when it is stopped. */
export interface Cms {
  readonly url: string;
  readonly dataDir: string;
  readonly database: TestDatabase;
  /** As the administrator in Strapi's admin. */
  readonly adminRequest: Request;
  /** With an API token of full access, as import scripts have. */
  readonly tokenRequest: Request;
  /** As nobody in particular. */
  readonly anonymousRequest: Request;
  /**
   * `GET /api/v1…`, as anybody asks. Every answer is compared with one that is made anew, so that each read in any test also
   * proves that what the CMS keeps in memory is true.
   */
  api(path: string): Promise<CmsAnswer>;
  /** How many SQL statements the CMS has run so far. */
  statements(): Promise<number>;
  /** Uploads a drawn picture to the media library. @returns the file's id */
  uploadPicture(options?: PictureOptions): Promise<number>;
  /**
   * Stops the program, runs one of the CMS's own scripts on its state, and starts it again.
   *
   * @param options `args` of the script; `killAt`: words at which it is killed, as by a power cut
   */
  whileStopped(
    script: string,
    options?: { readonly args?: readonly string[]; readonly killAt?: string },
  ): Promise<Outcome>;
  /** What the program said last: for a failure's message. */
  lastLines(): string;
  stop(): Promise<void>;
}

/**
 * Starts the built CMS as a program of its own and waits until it answers.
 *
 * @param options `env`: variables beyond the usual ones, such as `SITE_MODE`
 */
export async function startCms(
  options: { readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Cms> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wellspring-cms-'));
  const database = await createDatabase(dataDir);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = settingsOf({
    port,
    dataDir,
    databaseUrl: database.url,
    more: { ...countingIn(dataDir), ...options.env },
  });
  const removeState = async () => {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };

  let running: Awaited<ReturnType<typeof startProcess>>;
  try {
    running = await startProcess(url, env);
  } catch (error) {
    await removeState();
    throw error;
  }
  const adminRequest = await asAdministrator(url, ADMINISTRATOR);
  const tokenRequest = await asTokenHolder(url, adminRequest);
  const anonymousRequest = requestsTo(url);
  const askPastMemory = requestsTo(url, {
    Authorization: `Bearer ${env['CONTENT_API_TOKEN']}`,
    'Cache-Control': 'no-cache',
  });
  return {
    url,
    dataDir,
    database,
    adminRequest,
    tokenRequest,
    anonymousRequest,
    api: async (path) => {
      const answer = await anonymousRequest('GET', `/api/v1${path}`);
      const madeAnew = await askPastMemory('GET', `/api/v1${path}`);
      expect([answer.status, answer.body]).toEqual([madeAnew.status, madeAnew.body]);
      return answer;
    },
    statements: () => statementsOf(dataDir),
    uploadPicture: (picture) => uploadPicture(adminRequest, picture),
    whileStopped: async (script, { args = [], killAt } = {}) => {
      await running.end();
      const outcome = await runProgram([script, ...args], env, killAt);
      running = await startProcess(url, env);
      return outcome;
    },
    lastLines: () => running.lastLines(),
    stop: async () => {
      await running.end();
      await removeState();
    },
  };
}
