import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { runProgram, startProcess } from './cms-process.ts';
import type { Outcome } from './cms-process.ts';
import { createDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import type { Beginning } from './newsroom-template.ts';
import { uploadPicture } from './pictures.ts';
import type { PictureOptions } from './pictures.ts';
import { openReceiver } from './receiver.ts';
import type { Receiver } from './receiver.ts';
import { asAdministrator, asTokenHolder, requestsTo } from './requests.ts';
import type { CmsAnswer, Request } from './requests.ts';
import { ADMINISTRATOR, settingsOf } from './settings.ts';
import { countingIn, countStatements } from './statements.ts';

/** A CMS of a test's own: a real one, with a database and a folder that are gone when it is stopped. */
export interface Cms {
  readonly url: string;
  readonly dataDir: string;
  readonly database: TestDatabase;
  /** Stands in the place of the site. */
  readonly site: Receiver;
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
  /**
   * How many SQL statements some requests take, however many others the CMS runs meanwhile.
   *
   * @param ask makes the requests, with the headers that it is given, and waits for their answers
   */
  statements(ask: (headers: Readonly<Record<string, string>>) => Promise<unknown>): Promise<number>;
  /** Uploads a drawn picture to the media library. @returns the file's id */
  uploadPicture(options?: PictureOptions): Promise<number>;
  /**
   * Stops the program, runs one of the CMS's own scripts on its state, and starts it again.
   *
   * @param options `args` of the script; `killAt`: words at which it is killed, as by a power cut; `input`: what it reads;
   *   `before`: done to its state before the script runs
   */
  whileStopped(
    script: string,
    options?: {
      readonly args?: readonly string[];
      readonly killAt?: string;
      readonly input?: string;
      readonly before?: () => Promise<void>;
    },
  ): Promise<Outcome>;
  /** Ends the program as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on what it left behind. */
  startAgain(): Promise<void>;
  /** What the program said last: for a failure's message. */
  lastLines(): string;
  stop(): Promise<void>;
}

/**
 * Starts the built CMS as a program of its own and waits until it answers.
 *
 * @param options `env`: variables beyond the usual ones, such as `SITE_MODE`; `from`: what it begins with, nothing where
 *   that is left out
 */
export async function startCms(
  options: { readonly env?: Readonly<Record<string, string>>; readonly from?: Beginning } = {},
): Promise<Cms> {
  const { from } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'wellspring-cms-'));
  const database = await (from === undefined ? createDatabase(dataDir) : from.copyTo(dataDir));
  const site = await openReceiver();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = settingsOf({
    port,
    dataDir,
    databaseUrl: database.url,
    secrets: from?.secrets,
    more: { ...countingIn(dataDir), WEB_URL: site.url, ...options.env },
  });
  const removeState = async () => {
    await site.close();
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
    site,
    adminRequest,
    tokenRequest,
    anonymousRequest,
    api: async (path) => {
      const answer = await anonymousRequest('GET', `/api/v1${path}`);
      const madeAnew = await askPastMemory('GET', `/api/v1${path}`);
      expect([answer.status, answer.body]).toEqual([madeAnew.status, madeAnew.body]);
      return answer;
    },
    statements: (ask) => countStatements(dataDir, ask),
    uploadPicture: (picture) => uploadPicture(adminRequest, picture),
    whileStopped: async (script, { args = [], killAt, input, before } = {}) => {
      await running.end();
      await before?.();
      const outcome = await runProgram([script, ...args], env, { killAt, input });
      running = await startProcess(url, env);
      return outcome;
    },
    kill: () => running.kill(),
    startAgain: async () => {
      running = await startProcess(url, env);
    },
    lastLines: () => running.lastLines(),
    stop: async () => {
      await running.end();
      await removeState();
    },
  };
}
