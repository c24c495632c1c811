import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { listenOnLoopback } from './loopback.ts';

/** A request that the CMS sent. */
export interface Hook {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Somebody on this machine who is told of publications. */
export interface Receiver {
  readonly url: string;
  readonly hooks: readonly Hook[];
  /** What it answers from now on. */
  answer(status: number): void;
  close(): Promise<void>;
}

/** Opens a receiver, which takes everything with 204 until it is told otherwise. */
export async function openReceiver(): Promise<Receiver> {
  const hooks: Hook[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      hooks.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  const origin = await listenOnLoopback(server);
  return {
    url: `${origin}/hooks`,
    hooks,
    answer: (next) => {
      status = next;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
