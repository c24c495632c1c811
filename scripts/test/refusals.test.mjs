import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { requireSpace } from '../setup/disk.mjs';
import { describeFailure } from '../setup/failures.mjs';
import { objectionTo } from '../setup/node-version.mjs';
import { freePort, requireFreePort } from '../setup/ports.mjs';
import { runNode } from './run-node.mjs';
import { temporaryCheckout, temporaryFolder } from './temporary-folder.mjs';

/** @type {import('node:net').Server[]} */
const servers = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

/** @returns {Promise<number>} a port that is in use until the end of the test */
function takenPort() {
  const server = createServer();
  servers.push(server);
  return new Promise((settle) =>
    server.listen(0, '127.0.0.1', () =>
      settle(/** @type {import('node:net').AddressInfo} */ (server.address()).port),
    ),
  );
}

/** A stack would show a path and a line. */
const stack = /^\s+at .*:\d+/m;

describe('an old Node', () => {
  test.each(['18.20.8', '19.9.0', '4.0.0'])('%s is told to step aside', (version) => {
    expect(objectionTo(version)).toBe(
      `Wellspring needs Node 20 or newer to start, and this is Node ${version}. Install a current one from https://nodejs.org and run the command again.`,
    );
  });

  test.each(['20.0.0', '24.21.0', '100.0.0'])('%s may go on', (version) =>
    expect(objectionTo(version)).toBeNull(),
  );

  test.each(['start', 'test', 'dev', 'check'])(
    '`%s` says so before it loads anything else',
    async (command) => {
      const disguise = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.0.0' } })`;
      const { code, said } = await runNode([
        '--import',
        disguise,
        join(temporaryCheckout(), `scripts/${command}.mjs`),
      ]);
      expect(said.trim()).toBe(objectionTo('18.0.0'));
      expect(code).toBe(1);
    },
  );
});

describe('a port in use', () => {
  test('is named, with the variable to change', async () => {
    const port = await takenPort();
    const wanted = { host: '127.0.0.1', port, variable: 'WEB_PORT', purpose: 'the site' };
    await expect(requireFreePort(wanted)).rejects.toThrow(
      `Port ${port}, wanted for the site, is already in use: end the program that uses it (perhaps Wellspring itself), or set WEB_PORT in .env to a free port.`,
    );
  });

  test('a free one is accepted, and left free', async () => {
    const wanted = { host: '127.0.0.1', port: await freePort(), variable: 'WEB_PORT', purpose: 'the site' };
    await requireFreePort(wanted);
    await requireFreePort(wanted);
  });

  test('an address that is not ours names HOST', async () => {
    const wanted = { host: '192.0.2.1', port: 3000, variable: 'WEB_PORT', purpose: 'the site' };
    await expect(requireFreePort(wanted)).rejects.toThrow(
      'HOST is "192.0.2.1", which is not an address of this machine',
    );
  });

  test.each([
    ['CMS_PORT', 'the CMS'],
    ['WEB_PORT', 'the site'],
  ])('stops `npm start` at once: %s', async (variable, purpose) => {
    const port = String(await takenPort());
    const ports = {
      CMS_PORT: String(await freePort()),
      WEB_PORT: String(await freePort()),
      [variable]: port,
    };
    const { code, said } = await runNode([join(temporaryCheckout(), 'scripts/start.mjs')], {
      env: { HOST: '127.0.0.1', ...ports },
    });
    expect(said).toContain(`Port ${port}, wanted for ${purpose}, is already in use`);
    expect(said).toContain(`set ${variable} in .env`);
    expect(said).not.toMatch(stack);
    expect(code).toBe(1);
  });
});

test('a full disk is named, with what is free and what is needed', async () => {
  await expect(requireSpace(join(temporaryFolder(), 'not/there/yet'), 1e9, 'packages')).rejects.toThrow(
    /^The disk of .+ has [\d.]+ GB free, and 1000000000 GB are needed for packages: free some space/,
  );
});

test('without a network, `npm start` says so in a sentence and can be run again', async () => {
  const env = {
    HOST: '127.0.0.1',
    CMS_PORT: String(await freePort()),
    WEB_PORT: String(await freePort()),
    npm_config_registry: `http://127.0.0.1:${await freePort()}`,
    npm_config_cache: temporaryFolder(),
  };
  const { code, said } = await runNode([join(temporaryCheckout(), 'scripts/start.mjs')], { env });
  expect(said).toContain('Fetching pnpm');
  expect(said.trim().split('\n').at(-1)).toBe(
    'Fetching pnpm 12.18.0 failed. The npm registry could not be reached: check the network (and the proxy, if there is one) and run the command again; it goes on where it stopped.',
  );
  expect(said).not.toMatch(stack);
  expect(code).toBe(1);
}, 60_000);

describe('what tools say becomes a sentence', () => {
  const ending = { code: 1, signal: null };
  test.each([
    ['ENOSPC: no space left on device, write', 'The disk is full'],
    ['npm error code ENOTFOUND', 'The npm registry could not be reached'],
    [' ERR_PNPM_META_FETCH_FAIL  GET https://registry.example/vue', 'The npm registry could not be reached'],
    ['Error: ERR_PNPM_FROZEN_LOCKFILE_WITH_OUTDATED_LOCKFILE', 'pnpm-lock.yaml does not fit'],
    [
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      'There was not enough memory',
    ],
    ['EACCES: permission denied, mkdir', 'A file may not be written'],
  ])('%s', (line, sentence) => {
    expect(describeFailure('Installing the packages', ending, ['before', line])).toMatch(
      new RegExp(`^Installing the packages failed\\. ${sentence}`),
    );
  });

  test('what nobody foresaw names the exit code', () => {
    expect(describeFailure('Building the site', { code: 3, signal: null }, ['odd'])).toBe(
      'Building the site failed (exit code 3); the lines above are the last that it said.',
    );
  });

  test('a kill from outside points at memory', () => {
    expect(describeFailure('Building the site', { code: null, signal: 'SIGKILL' }, [])).toContain(
      'for want of memory',
    );
  });
});
