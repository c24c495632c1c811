import { afterEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { endChild, startChild } from '../setup/children.mjs';
import { root } from '../setup/paths.mjs';

const family = join(root, 'scripts/test/fixtures/family.mjs');

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** @type {number[]} everyone who was started, so that a failed test leaves nobody behind */
const started = [];
afterEach(() =>
  started
    .splice(0)
    .filter(isAlive)
    .forEach((pid) => process.kill(pid, 'SIGKILL')),
);

/** @param {readonly string[]} lines @returns {number[]} */
const pidsIn = (lines) => lines.flatMap((line) => /^pid (\d+)$/.exec(line)?.[1] ?? []).map(Number);

/**
 * Starts a command that runs two children, one of which has a child of its own.
 *
 * @param {readonly string[]} args what the command does once they are there
 */
async function startFamily(args) {
  const command = spawn(process.execPath, [family, 'command', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  /** @type {string[]} */
  const lines = [];
  for await (const line of createInterface({ input: command.stdout })) {
    lines.push(line);
    if (pidsIn(lines).length === 4) break;
  }
  started.push(command.pid ?? 0, ...pidsIn(lines));
  const member = Number(/^member (\d+)$/m.exec(lines.join('\n'))?.[1]);
  return { command, pids: pidsIn(lines), member };
}

describe.each(/** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))('%s', (signal) => {
  test('ends the children, and the children of the children', async () => {
    const { command, pids } = await startFamily([]);
    expect(pids.map(isAlive)).toEqual([true, true, true, true]);
    command.kill(signal);
    // npm passes on what the terminal has sent already: the second one must not cut the ending short.
    command.kill(signal);
    const [code] = await once(command, 'exit');
    expect(code).toBe(128 + constants.signals[signal]);
    expect(pids.map(isAlive)).toEqual([false, false, false, false]);
  });
});

test('a child that dies takes the rest with it, and its last words are shown', async () => {
  const { command, pids, member } = await startFamily([]);
  const said = new Promise((settle) => {
    let text = '';
    command.stdout
      .on('data', (chunk) => (text += chunk))
      .once('end', () => settle(text))
      .resume();
  });
  process.kill(member, 'SIGKILL');
  const [code] = await once(command, 'exit');
  expect(code).toBe(1);
  expect(pids.map(isAlive)).toEqual([false, false, false, false]);
  expect(await said).toMatch(
    /│ pid \d+\n.*member ended by itself \(ended by SIGKILL\), so everything stops/s,
  );
});

test('a child that does not listen is killed after the time of grace', async () => {
  /** @type {(line: string) => void} */
  let heard = () => {};
  const listening = new Promise((settle) => (heard = settle));
  const child = startChild({
    name: 'stubborn',
    command: process.execPath,
    args: [family, 'stubborn'],
    cwd: root,
    env: process.env,
    onLine: (line) => heard(line),
  });
  await listening;
  await endChild(child, 100);
  expect(await child.ended).toMatchObject({ signal: 'SIGKILL' });
});

test.each([
  ['by an error of its own', 'throw'],
  ['without being asked', 'exit'],
])('a command that ends %s leaves no child behind', async (_how, then) => {
  const { command, pids } = await startFamily([then]);
  await once(command, 'exit');
  // Who was killed takes a moment to be gone.
  while (pids.some(isAlive)) await nextTurn();
});

test('a program that does not exist ends with an explanation instead of a crash', async () => {
  const child = startChild({
    name: 'ghost',
    command: '/no/such/program',
    args: [],
    cwd: root,
    env: process.env,
  });
  expect((await child.ended).error).toMatchObject({ code: 'ENOENT' });
});
