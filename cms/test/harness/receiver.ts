import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

/** A request that the CMS sent to its site. */
export interface Hook {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Stands where the site is: hears what the CMS tells it. */
export interface Receiver {
  readonly url: string;
  /** Everything that it was told, in order. */
  readonly hooks: readonly Hook[];
  close(): Promise<void>;
}

/** Opens a receiver that takes everything with 204. */
export async function openReceiver(): Promise<Receiver> {
  const hooks: Hook[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      hooks.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    hooks,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
