import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { MetricsPortError, createMetrics, openMetricsPort } from './index.ts';
import type { MetricsPort } from './index.ts';

const HOST = '127.0.0.1';
const VARIABLE = 'TEST_METRICS_PORT';
let opened: MetricsPort | undefined;
let other: Server | undefined;

afterEach(async () => {
  await opened?.close();
  opened = undefined;
  await other?.[Symbol.asyncDispose]();
  other = undefined;
});

/** Takes a port, until `free`. */
async function taken() {
  const server = createServer();
  other = server;
  await new Promise<void>((settle) => server.listen(0, HOST, settle));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const free = async () => {
    other = undefined;
    await server[Symbol.asyncDispose]();
  };
  return { port, free };
}

async function open(): Promise<string> {
  const { port, free } = await taken();
  await free();
  const metrics = createMetrics();
  metrics.gauge({ name: 'test_well', help: 'Well.' }, () => [{ value: 1 }]);
  opened = await openMetricsPort(metrics, { host: HOST, port, variable: VARIABLE });
  return `http://${HOST}:${port}`;
}

test('answers one question, and keeps nothing', async () => {
  const origin = await open();
  const answer = await fetch(`${origin}/metrics`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toMatch(/^test_well 1$/m);
});

test.each([
  ['GET', '/', 404],
  ['GET', '/metrics?name=x', 404],
  ['GET', '/metrics/', 404],
  ['GET', '/healthz', 404],
  ['HEAD', '/metrics', 405],
  ['POST', '/metrics', 405],
  ['DELETE', '/metrics', 405],
])('%s %s is %s', async (method, path, status) => {
  const origin = await open();
  const answer = await fetch(origin + path, { method });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('allow')).toBe(status === 405 ? 'GET' : null);
  expect(await answer.text()).not.toContain('test_well');
});

test('a port that is taken is told of in a sentence that says what to change', async () => {
  const { port } = await taken();
  const opening = openMetricsPort(createMetrics(), { host: HOST, port, variable: VARIABLE });
  const failure = await opening.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(MetricsPortError);
  expect(failure).toMatchObject({
    message: `Port ${port} at ${HOST}, wanted for metrics, is already in use: set ${VARIABLE} to a free port.`,
  });
});

test('an address that is none of this machine is told of, too', async () => {
  const opening = openMetricsPort(createMetrics(), { host: '192.0.2.1', port: 9464, variable: VARIABLE });
  await expect(opening).rejects.toThrow(/^Port 9464 at 192\.0\.2\.1, wanted for metrics, cannot be opened/);
});
