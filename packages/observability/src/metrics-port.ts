import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';

/** Where metrics are served. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
  /** The setting that the port is from, for the sentence about one that cannot be had. */
  readonly variable: string;
}

/** A port on which metrics are served. */
export interface MetricsPort {
  close(): Promise<void>;
}

/** The metrics cannot be served. The message is a sentence for whoever started the server. */
export class MetricsPortError extends Error {
  override readonly name = 'MetricsPortError';
}

/** Whoever looks at metrics is one program, or a few. */
const CONNECTIONS = 20;
/** How long a client may take to say what it wants, in milliseconds. */
const REQUEST_TIMEOUT = 5000;

/**
 * Serves metrics, and nothing else: `GET /metrics`. On a port of its own, so that no mistake in a proxy's rules shows them to
 * readers. It does not keep the process from ending.
 *
 * @throws {MetricsPortError} where the port cannot be had
 */
export async function openMetricsPort(metrics: Metrics, address: MetricsAddress): Promise<MetricsPort> {
  const { host, port } = address;
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) => {
    void answer(metrics, request, response);
  });
  server.maxConnections = CONNECTIONS;
  server.listen({ host, port, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new MetricsPortError(sentenceAbout(cause, address), { cause });
  }
  server.unref();
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { close };
}

async function answer(metrics: Metrics, { method, url }: IncomingMessage, response: ServerResponse) {
  if (url !== '/metrics') return refuse(response, 404, 'Only /metrics is here.');
  if (method !== 'GET') return refuse(response, 405, 'Metrics are read with GET.', { Allow: 'GET' });
  try {
    const text = await metrics.text();
    response.writeHead(200, { 'Content-Type': metrics.type, 'Cache-Control': 'no-store' }).end(text);
  } catch {
    refuse(response, 500, 'The metrics cannot be read right now.');
  }
}

function refuse(response: ServerResponse, status: number, sentence: string, headers = {}): void {
  response
    .writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    })
    .end(`${sentence}\n`);
}

function sentenceAbout(error: unknown, { host, port, variable }: MetricsAddress): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const wanted = `Port ${port} at ${host}, wanted for metrics,`;
  if (code === 'EADDRINUSE') return `${wanted} is already in use: set ${variable} to a free port.`;
  if (code === 'EACCES') return `${wanted} needs more rights: set ${variable} to a port above 1023.`;
  return `${wanted} cannot be opened (${String(code ?? error)}): check HOST and ${variable}.`;
}
