import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import { z } from 'zod';
import { connect, createDatabase } from './database.ts';
import { openReceiver } from './receiver.ts';
import type { Receiver } from './receiver.ts';
import { SECRET } from './stage.ts';

const PROGRAM = fileURLToPath(new URL('../project/start.js', import.meta.url));
const ADMINISTRATOR = { email: 'first@example.org', password: 'Outbox-1-test' };
const READY_WITHIN = 120_000;

/** An answer, its body parsed where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}
export type Ask = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** A Strapi project with the plugin, running as a program of its own. */
export interface Project {
  /** As the first administrator. */
  readonly ask: Ask;
  /** As somebody with a role. @param role by its code, such as `strapi-editor` */
  as(role: string): Promise<Ask>;
  readonly anonymous: Ask;
  /** What the plugin's configured subscriber is. */
  readonly site: Receiver;
  /** A connection behind its back. */
  readonly knex: Knex;
  /** Everything that it has printed. */
  said(): string;
  /** Ends the program and starts it again on the same state. @returns its exit code */
  restart(env?: Readonly<Record<string, string>>): Promise<number | null>;
  /** Ends it and removes its state. @returns its exit code */
  close(): Promise<number | null>;
}

/** Starts the project on a database of its own. */
export async function openProject(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-project-'));
  await mkdir(join(folder, 'public/uploads'), { recursive: true });
  const database = await createDatabase();
  const { address } = database;
  const site = await openReceiver();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const variables = {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    FOLDER: folder,
    DATABASE_URL: 'url' in address ? address.url : '',
    PORT: String(port),
    SECRET: randomBytes(24).toString('base64url'),
    ENCRYPTION_KEY: randomBytes(24).toString('base64url'),
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
    SITE: site.url,
    SITE_SECRET: SECRET,
  };
  const output: string[] = [];
  const removeState = async (): Promise<void> => {
    await database.drop();
    await site.close();
    await rm(folder, { recursive: true });
  };
  let child = await start(url, variables, output).catch(async (error: unknown) => {
    await removeState();
    throw error;
  });
  const end = async (): Promise<number | null> => {
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    await ended;
    return child.exitCode;
  };
  const anonymous = asking(url);
  const ask = await login(url, ADMINISTRATOR);
  const knex = 'url' in address ? database.knex : connect({ file: join(folder, 'test.sqlite') });
  return {
    ask,
    anonymous,
    as: (role) => somebody(url, ask, role),
    site,
    knex,
    said: () => output.join(''),
    restart: async (env = {}) => {
      const code = await end();
      child = await start(url, { ...variables, ...env }, output);
      return code;
    },
    close: async () => {
      const code = await end();
      await knex.destroy();
      await removeState();
      return code;
    },
  };
}

async function start(url: string, env: Readonly<Record<string, string>>, output: string[]) {
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const deadline = Date.now() + READY_WITHIN;
  while ((await fetch(`${url}/_health`).catch(() => undefined))?.status !== 204) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`The project did not start. It said:\n${output.join('')}`);
    await new Promise((settle) => setTimeout(settle, 50));
  }
  return child;
}

function asking(url: string, token?: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return { status: answer.status, body: isJson ? JSON.parse(text) : text };
  };
}

const session = z.object({ data: z.looseObject({ token: z.string() }) });

async function login(url: string, who: typeof ADMINISTRATOR): Promise<Ask> {
  const { body } = await asking(url)('POST', '/admin/login', who);
  return asking(url, session.parse(body).data.token);
}

/** Invites somebody, who accepts. */
async function somebody(url: string, ask: Ask, role: string): Promise<Ask> {
  const { body: listed } = await ask('GET', '/admin/roles');
  const roles = z
    .object({ data: z.array(z.looseObject({ id: z.number(), code: z.string() })) })
    .parse(listed);
  const email = `${role}@example.org`;
  const { body: invited } = await ask('POST', '/admin/users', {
    email,
    firstname: 'Some',
    lastname: 'Body',
    roles: roles.data.filter(({ code }) => code === role).map(({ id }) => id),
  });
  const { data } = z.object({ data: z.looseObject({ registrationToken: z.string() }) }).parse(invited);
  const { password } = ADMINISTRATOR;
  await asking(url)('POST', '/admin/register', {
    registrationToken: data.registrationToken,
    userInfo: { firstname: 'Some', lastname: 'Body', password },
  });
  return login(url, { email, password });
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = z.object({ port: z.number() }).parse(server.address());
      server.close(() => settle(port));
    });
  });
}
