import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { isLocaleCode } from '@wellspring/content-model';
import { exampleAnswer } from './example-site.ts';
import { createEventLog } from './event-log.ts';
import type { EventLog } from './event-log.ts';
import { json, notFound } from './replies.ts';
import type { Reply } from './replies.ts';

/**
 * A stand-in for the CMS: a real HTTP server that answers `/api/v1` from the one set of examples, unless it is told
 * otherwise. It has no drafts unless it is given some.
 */
export interface StandInCms {
  readonly origin: string;
  /** What the site asked for since the last `behave`, but for the log of events: decoded paths with their query. */
  readonly asked: readonly string[];
  /** The `Authorization` headers that came along. */
  readonly tokens: readonly string[];
  /** The `At-Least-Event` headers that came along; empty where there was none. */
  readonly atLeast: readonly string[];
  /** What `/changes` tells. */
  readonly log: EventLog;
  /** The `X-Request-Id` headers that came along. */
  readonly requestIds: readonly string[];
  /** Answers everything by one reply: an outage. */
  answerAll(reply: Reply): void;
  /** Answers one path, decoded, without query and without `/api/v1` before it, by a reply of its own. */
  answer(path: string, reply: Reply): void;
  /** Forgets what it was told. */
  behave(): void;
  /** Goes away: nobody listens on the port until `comeBack`. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

const BASE = /^\/api\/v1(?=\/)/;

/** Starts a stand-in on a free port. */
export async function startCms(): Promise<StandInCms> {
  const own = new Map<string, Reply>();
  const asked: string[] = [];
  const tokens: string[] = [];
  const atLeast: string[] = [];
  const log = createEventLog();
  const requestIds: string[] = [];
  let all: Reply | undefined;

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://cms');
    const path = decodeURIComponent(url.pathname).replace(BASE, '');
    // The log is read now and then, whatever readers do; it counts for itself.
    if (path === '/changes') {
      (all ?? log.reply(url.searchParams))(response);
      return;
    }
    asked.push(path + url.search);
    tokens.push(request.headers.authorization ?? '');
    atLeast.push(String(request.headers['at-least-event'] ?? ''));
    requestIds.push(String(request.headers['x-request-id'] ?? ''));
    const reply = all ?? own.get(path) ?? byExample(path, url.searchParams);
    reply(response);
  });
  const port = await listen(server, 0);

  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    tokens,
    atLeast,
    log,
    requestIds,
    answerAll: (reply) => void (all = reply),
    answer: (path, reply) => void own.set(path, reply),
    behave() {
      all = undefined;
      own.clear();
      asked.length = 0;
      tokens.length = 0;
      atLeast.length = 0;
      requestIds.length = 0;
    },
    goAway: () => stop(server),
    comeBack: async () => void (await listen(server, port)),
    close: () => stop(server),
  };
}

function byExample(path: string, parameters: URLSearchParams): Reply {
  const locale = parameters.get('locale') ?? 'en';
  const answer = isLocaleCode(locale) ? exampleAnswer(path, locale, parameters) : undefined;
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
