import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';

const event = z.looseObject({ id: z.int().optional(), type: z.string(), occurredAt: z.string() });

/** A request that arrived. */
export interface Hit {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As it came. */
  readonly body: string;
  readonly event: z.infer<typeof event>;
}

/** What a receiver does with a request. */
export type Reaction = (hit: Hit, response: ServerResponse) => void | Promise<void>;

/** A receiver of webhooks: a real HTTP server on this machine. */
export interface Receiver {
  readonly url: string;
  readonly hits: readonly Hit[];
  /** Most requests that were here at the same time. */
  readonly most: number;
  /** Does something else with requests from now on. */
  react(reaction: Reaction): void;
  /** Resolves once it has had this many requests. */
  hasHad(hits: number): Promise<void>;
  close(): Promise<void>;
}

/** Answers with a status and nothing else. */
export const answer =
  (status: number, headers: Record<string, string> = {}): Reaction =>
  (_hit, response) => {
    response.writeHead(status, headers).end();
  };

/** Opens a receiver. It takes everything with 204 unless told otherwise. */
export async function openReceiver(first: Reaction = answer(204)): Promise<Receiver> {
  const hits: Hit[] = [];
  const waiting = new Set<() => void>();
  let reaction = first;
  let here = 0;
  let most = 0;
  const server = createServer((request, response) => {
    let body = '';
    here += 1;
    most = Math.max(most, here);
    response.on('close', () => (here -= 1));
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      const hit = { path, headers, body, event: event.parse(JSON.parse(body)) };
      hits.push(hit);
      for (const look of waiting) look();
      void reaction(hit, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    hits,
    get most() {
      return most;
    },
    react: (next) => {
      reaction = next;
    },
    hasHad: (count) =>
      new Promise((settle) => {
        const look = () => {
          if (hits.length < count) return;
          waiting.delete(look);
          settle();
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Whether a request was signed with a secret, as a receiver checks it. */
export function isSignedWith(secret: string, { headers, body }: Hit): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (typeof timestamp !== 'string' || typeof id !== 'string') return false;
  // The library's own check wants the time of now; here a clock is handed in.
  const expected = new Webhook(secret).sign(id, new Date(Number(timestamp) * 1000), body);
  return String(signatures).split(' ').includes(expected);
}
