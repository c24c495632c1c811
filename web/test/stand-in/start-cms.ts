import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { isLocaleCode } from '@wellspring/content-model';
import { exampleAnswer } from './example-site.ts';
import { json, notFound } from './replies.ts';
import type { Reply } from './replies.ts';

/**
 * A stand-in for the CMS: a real HTTP server that answers `/api/v1` from the one set of examples, unless it is told
 * otherwise.
 */
export interface StandInCms {
  readonly origin: string;
  /** What the site asked for since the last `behave`: decoded paths with their query. */
  readonly asked: readonly string[];
  /** The `Authorization` headers that came along. */
  readonly tokens: readonly string[];
  /** Answers everything by one reply: an outage. */
  answerAll(reply: Reply): void;
  /** Answers one path below `/api/v1`, decoded and without query, by a reply of its own. */
  answer(path: string, reply: Reply): void;
  /** Forgets what it was told. */
  behave(): void;
  /** Goes away: nobody listens on the port until `comeBack`. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

const BASE = '/api/v1';

/** Starts a stand-in on a free port. */
export async function startCms(): Promise<StandInCms> {
  const own = new Map<string, Reply>();
  const asked: string[] = [];
  const tokens: string[] = [];
  let all: Reply | undefined;

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://cms');
    const path = decodeURIComponent(url.pathname).slice(BASE.length);
    asked.push(path + url.search);
    tokens.push(request.headers.authorization ?? '');
    const reply = all ?? own.get(path) ?? byExample(path, url.searchParams.get('locale') ?? 'en');
    reply(response);
  });
  const port = await listen(server, 0);

  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    tokens,
    answerAll: (reply) => void (all = reply),
    answer: (path, reply) => void own.set(path, reply),
    behave() {
      all = undefined;
      own.clear();
      asked.length = 0;
      tokens.length = 0;
    },
    goAway: () => stop(server),
    comeBack: async () => void (await listen(server, port)),
    close: () => stop(server),
  };
}

function byExample(path: string, locale: string): Reply {
  const answer = isLocaleCode(locale) ? exampleAnswer(path, locale) : undefined;
  return answer === undefined ? notFound() : json(answer);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
  return address.port;
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
