import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A way to PostgreSQL that can be cut, and on which one kind of connection can be made to fall silent without being closed. */
export interface DeafProxy {
  /** The database's address by this way. */
  readonly url: string;
  /** Whether a connection listens for notifications now. */
  isListenedTo(): boolean;
  /** Lets nothing more through, in either direction, on connections that listen for notifications now. */
  silenceListeners(): void;
  /** Breaks every connection, and lets nobody in until it is restored: the database is away. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

/** Opens a way to a database. */
export async function openDeafProxy(databaseUrl: string): Promise<DeafProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const listeners = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect({ host: target.hostname, port: Number(target.port || 5432) });
    near.on('data', (data) => {
      if (data.includes('listen outbox_events')) [near, far].forEach((end) => listeners.add(end));
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        listeners.delete(from);
        sockets.delete(from);
      });
      from.pipe(to);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${address.port}`;
  return {
    url: url.href,
    isListenedTo: () => listeners.size > 0,
    silenceListeners: () => {
      for (const socket of listeners) socket.unpipe().removeAllListeners('data').pause();
      listeners.clear();
    },
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    restore: () => {
      isCut = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
