import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A way to a server that can be closed and opened: to everyone who takes it, the server goes away and comes back. */
export interface BreakableWay {
  readonly port: number;
  break(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** @param to where the way leads */
export async function breakableWay(to: {
  readonly host: string;
  readonly port: number;
}): Promise<BreakableWay> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connect(to);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const open = (port: number) =>
    new Promise<number>((settle, fail) => {
      server.once('error', fail);
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        settle(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  const port = await open(0);
  const close = () =>
    new Promise<void>((settle) => {
      if (!server.listening) {
        settle();
        return;
      }
      server.close(() => settle());
      for (const socket of sockets) socket.destroy();
    });
  return { port, break: close, mend: async () => void (await open(port)), close };
}
