import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** A request as a local server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Which of the server's connections it came by, from 1. */
  readonly connection: number;
}

/** Answers one request; the last of a row answers all that follow. */
export type Reply = (response: ServerResponse, request: SeenRequest) => void;

export interface LocalServer {
  readonly baseURL: string;
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** A real HTTP server on a free port that answers by the given row of replies. */
export async function startServer(...replies: readonly [Reply, ...Reply[]]): Promise<LocalServer> {
  const requests: SeenRequest[] = [];
  const connections = new Map<object, number>();
  const server = createServer((incoming, response) => {
    const connection = connections.get(incoming.socket) ?? connections.size + 1;
    connections.set(incoming.socket, connection);
    const request = {
      method: incoming.method ?? '',
      url: incoming.url ?? '',
      headers: incoming.headers,
      connection,
    };
    requests.push(request);
    const reply = replies[Math.min(requests.length, replies.length) - 1] ?? replies[0];
    reply(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { baseURL: `http://127.0.0.1:${address.port}`, requests, close };
}

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Answers with text of any type. */
export function text(
  body: string,
  status: number,
  type: string,
  headers: Record<string, string> = {},
): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(body);
  };
}

/** Breaks the connection without an answer. */
export const reset: Reply = (response) => {
  response.socket?.resetAndDestroy();
};

/** Never answers. */
export const hang: Reply = () => undefined;

/** Sends the head and a first piece, then nothing more, or breaks the connection. */
export function stopHalfway(then: 'hang' | 'reset', headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.write('{"data":', () => {
      if (then === 'reset') response.socket?.destroy();
    });
  };
}
