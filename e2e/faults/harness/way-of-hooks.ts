import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { listenOnLoopback } from '../../product/loopback.ts';

/** An event as the CMS sent it, with its signature. */
export interface Hook {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The way by which a CMS tells its site of events, on which they may be lost, or come late or twice. */
export interface WayOfHooks {
  readonly origin: string;
  /** Every hook that the CMS has sent, in order. */
  readonly hooks: readonly Hook[];
  /** From now on each hook goes on to the site, whose answer the CMS gets. */
  pass(): void;
  /** From now on none goes on, though the CMS is told that it has: the worst way to lose one. */
  lose(): void;
  /** Hands a hook to the site, now. @returns what the site answers */
  deliver(hook: Hook): Promise<number>;
  close(): Promise<void>;
}

const PATH = '/hooks/content';
/** What belongs to the message, not to the connection that it came over. */
const OF_MESSAGE = /^(?:webhook-|content-type$)/;

/** Opens a way to a site, whether it runs or not. */
export async function openWayOfHooks(site: string): Promise<WayOfHooks> {
  const hooks: Hook[] = [];
  let isLosing = false;
  const deliver = async ({ headers, body }: Hook): Promise<number> => {
    const own = Object.entries(headers)
      .filter(([name]) => OF_MESSAGE.test(name))
      .map(([name, value]) => [name, String(value)] as const);
    const answer = await fetch(site + PATH, { method: 'POST', headers: Object.fromEntries(own), body });
    await answer.arrayBuffer();
    return answer.status;
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const hook = { headers: request.headers, body };
      hooks.push(hook);
      if (isLosing) response.writeHead(204).end();
      else
        deliver(hook).then(
          (status) => response.writeHead(status).end(),
          () => response.destroy(),
        );
    });
  });
  const origin = await listenOnLoopback(server);
  return {
    origin,
    hooks,
    pass: () => {
      isLosing = false;
    },
    lose: () => {
      isLosing = true;
    },
    deliver,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
