import { once } from 'node:events';
import type { Server } from 'node:net';

/** Lets a server listen on a free port of this machine alone. @returns its origin, for HTTP */
export async function listenOnLoopback(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return `http://127.0.0.1:${address.port}`;
}
