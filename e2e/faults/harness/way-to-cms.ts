import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { listenOnLoopback } from '../../product/loopback.ts';

/** The way by which a site reaches its CMS, which can be made as bad as ways are. */
export interface WayToCms {
  /** The CMS's address by this way. */
  readonly url: string;
  /** Paths of the content that was asked for, without the log of events, which is read all the time. */
  readonly asked: readonly string[];
  /** Begins to count anew. */
  forget(): void;
  /** Lets everything through from now on; connections that were stalled stay so. */
  pass(): void;
  /** From now on the CMS is never heard of again: connections open, and nothing comes. */
  stall(): void;
  /** From now on every answer comes so many milliseconds later. */
  delay(ms: number): void;
  close(): Promise<void>;
}

/** First line of a request for content; each begins a packet, since a connection carries one at a time. */
const REQUEST = /^GET (\/api\/v1\/(?!changes)\S*) /;

/** Opens a way to a CMS, whether it runs or not. */
export async function openWayToCms(cms: string): Promise<WayToCms> {
  const { hostname, port } = new URL(cms);
  const sockets = new Set<Socket>();
  let asked: string[] = [];
  let isStalled = false;
  let delayMs = 0;
  const server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port) });
    near.on('data', (data) => {
      const [, path] = REQUEST.exec(data.toString('latin1')) ?? [];
      if (path !== undefined) asked.push(path);
      // Nobody reads on: what comes now fills the buffers of the system, as on a machine that hangs.
      if (isStalled) near.pause();
      else far.write(data);
    });
    far.on('data', (data) => {
      if (delayMs === 0) near.write(data);
      else setTimeout(() => near.destroyed || near.write(data), delayMs).unref();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const origin = await listenOnLoopback(server);
  return {
    url: origin,
    get asked() {
      return asked;
    },
    forget: () => {
      asked = [];
    },
    pass: () => {
      isStalled = false;
      delayMs = 0;
    },
    stall: () => {
      isStalled = true;
    },
    delay: (ms) => {
      isStalled = false;
      delayMs = ms;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
