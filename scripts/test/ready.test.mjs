import { afterEach, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import { endChild, endChildren, startChild } from '../setup/children.mjs';
import { root } from '../setup/paths.mjs';
import { waitUntilReady } from '../setup/ready.mjs';
import { Stopped } from '../setup/refusal.mjs';

/** @type {import('node:http').Server[]} */
const servers = [];
afterEach(async () => {
  servers.splice(0).forEach((server) => server.close());
  await endChildren();
});

/**
 * @param {(request: number) => number} statusOf the request with that number, from 1
 * @returns {Promise<string>} URL of a server that answers so
 */
function answering(statusOf) {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.writeHead(statusOf(requests), { connection: 'close' }).end();
  });
  servers.push(server);
  return new Promise((settle) =>
    server.listen(0, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      settle(`http://127.0.0.1:${address.port}/en`);
    }),
  );
}

/** @param {string} code what the child runs */
const child = (code) =>
  startChild({
    name: 'The site',
    command: process.execPath,
    args: ['--eval', code],
    cwd: root,
    env: process.env,
  });
const living = 'setInterval(() => {}, 1000)';

test('goes on as soon as the answer is a success, and tells what came before', async () => {
  const url = await answering((request) => (request < 3 ? 503 : 204));
  /** @type {string[]} */
  const notes = [];
  await waitUntilReady(child(living), url, { note: (line) => notes.push(line) });
  expect(notes).toEqual([`${url} answers 503`, `${url} answers 503`]);
});

test('does not wait for a child that has ended', async () => {
  const url = await answering(() => 503);
  const ended = child("console.log('PORT is wrong'); process.exitCode = 3");
  await expect(waitUntilReady(ended, url)).rejects.toMatchObject({
    message:
      'The site ended by itself (exit code 3), so everything stops; the lines above are the last that it said.',
    lastLines: ['PORT is wrong'],
  });
});

test('takes no offence where the child was asked to end meanwhile', async () => {
  const url = await answering(() => 503);
  const asked = child(`process.on('SIGTERM', () => process.exit(0)); ${living}`);
  const waiting = waitUntilReady(asked, url);
  await Promise.all([expect(waiting).rejects.toBeInstanceOf(Stopped), endChild(asked)]);
});

test('names the last answer where patience ends', async () => {
  const url = await answering(() => 500);
  await expect(waitUntilReady(child(living), url, { patienceMs: 50 })).rejects.toThrow(
    `The site was not ready within 0.05 s: ${url} answers 500.`,
  );
});
