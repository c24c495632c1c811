import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeEvent } from '@wellspring/content-model';
import { changeEvents } from '@wellspring/content-model/examples';
import { Webhook } from 'standardwebhooks';
import { ask } from '../harness/ask.ts';
import { NODE, WEB_DIR } from '../harness/folders.ts';
import { freePort } from '../harness/free-port.ts';
import { until } from '../harness/until.ts';
import { WEBHOOK_SECRET } from '../stand-in/send-hook.ts';
import { startCms } from '../stand-in/start-cms.ts';
import type { StandInCms } from '../stand-in/start-cms.ts';

/*
 * The programs on /developers/events, run as they stand there.
 */

const source = readFileSync(join(WEB_DIR, 'content/developers/events.md'), 'utf8');

/** The one block of code in a language that has a word in it. */
function example(language: string, word: string): string {
  const blocks = Array.from(source.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, of, code = '']) => ({
    of,
    code,
  }));
  const [found, ...others] = blocks.filter(({ of, code }) => of === language && code.includes(word));
  if (found === undefined || others.length > 0) throw new Error(`One example should be about ${word}.`);
  return found.code;
}

let folder = '';
beforeAll(() => {
  // Below this package, so that programs find what they import.
  mkdirSync(join(WEB_DIR, 'test-results'), { recursive: true });
  folder = mkdtempSync(join(WEB_DIR, 'test-results/examples-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, code: string): string {
  const file = join(folder, name);
  writeFileSync(file, code);
  return file;
}

it('the event is one', () => {
  expect(changeEvent.parse(JSON.parse(example('json', 'documentId')))).toBeTruthy();
});

describe('the reader of the log', () => {
  let cms: StandInCms;
  beforeAll(async () => {
    cms = await startCms();
  });
  afterAll(() => cms.close());

  async function said(): Promise<string[]> {
    const code = example('ts', 'catchUp').replace('http://127.0.0.1:1337', cms.origin);
    const child = spawn(NODE, [written('reader.ts', code)], { cwd: folder, env: { NO_COLOR: '1' } });
    let out = '';
    child.stdout.on('data', (part) => (out += String(part)));
    child.stderr.on('data', (part) => (out += String(part)));
    const ended = await new Promise((settle) => child.once('close', settle));
    if (ended !== 0) throw new Error(out);
    return out.trim().split('\n');
  }

  it('copies everything, then reads what has happened since, and begins afresh where the log is another one', async () => {
    const everything = await said();
    expect(everything.length).toBeGreaterThan(3);
    expect(everything.every((line) => line.startsWith('copy /'))).toBe(true);

    const { type, paths } = cms.log.append();
    expect(await said()).toEqual([`${type} ${paths[0]}`]);
    expect(await said()).toEqual(['']);

    cms.log.restore();
    expect(await said()).toEqual(everything);
  });
});

const [event] = changeEvents;
const body = JSON.stringify(event);

/** The headers of a message, signed with a secret. */
function headersBy(secret: string, at = new Date()): Record<string, string> {
  const id = 'evt_1_example';
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': `v1,AAAA ${new Webhook(secret).sign(id, at, body)}`,
  };
}

const FORGER = `whsec_${Buffer.from('a secret that is another one').toString('base64')}`;
const EARLIER = new Date(Date.now() - 6 * 60_000);

describe('the receiver', () => {
  let child: ChildProcess;
  let port = 0;
  let said = '';
  beforeAll(async () => {
    port = await freePort();
    child = spawn(NODE, [written('receiver.ts', example('ts', 'createServer'))], {
      env: { NO_COLOR: '1', PORT: String(port), WEBHOOK_SECRET },
    });
    child.stdout?.on('data', (part) => (said += String(part)));
    child.stderr?.on('data', (part) => (said += String(part)));
    const origin = `http://127.0.0.1:${port}`;
    await until('it listens', () =>
      fetch(origin, { method: 'POST' }).then(
        () => true,
        () => false,
      ),
    );
  });
  afterAll(() => void child.kill());

  const send = (headers: Record<string, string>, text = body) => {
    const site = { origin: `http://127.0.0.1:${port}` };
    return ask({ ...site, said: () => said, end: () => Promise.resolve() }, '/', {
      method: 'POST',
      headers,
      body: text,
    });
  };

  it('takes what is signed, once, and nothing else', async () => {
    const statuses = [];
    for (const headers of [headersBy(WEBHOOK_SECRET), headersBy(WEBHOOK_SECRET), headersBy(FORGER), {}])
      statuses.push((await send(headers)).status);
    statuses.push((await send(headersBy(WEBHOOK_SECRET, EARLIER))).status);
    statuses.push((await send(headersBy(WEBHOOK_SECRET), 'a'.repeat(70_000))).status);
    expect(statuses).toEqual([204, 204, 401, 401, 401, 413]);
    await until('it says so', () => said.includes('\n'));
    expect(said).toBe(`${event?.type} ${event?.paths.join(' ')}\n`);
  });
});

const python = spawnSync('python3', ['--version']).status === 0;
// Where everything has to be tried, everything is.
const itWithPython = python || process.env['CI'] ? it : it.skip;

itWithPython('the check without a library tells what is genuine (needs python3)', () => {
  const CASES = [
    [headersBy(WEBHOOK_SECRET), body, true],
    [headersBy(FORGER), body, false],
    [headersBy(WEBHOOK_SECRET), `${body} `, false],
    [headersBy(WEBHOOK_SECRET, EARLIER), body, false],
  ] as const;
  const asking = `
import json, sys
secret, cases = json.load(sys.stdin)
print(json.dumps([is_genuine(secret, headers, body.encode()) for headers, body, _ in cases]))
`;
  const program = written('check.py', example('python', 'is_genuine') + asking);
  const { stdout, stderr } = spawnSync('python3', [program], {
    input: JSON.stringify([WEBHOOK_SECRET, CASES]),
    encoding: 'utf8',
  });
  expect([stderr, stdout === '' ? null : JSON.parse(stdout)]).toEqual([
    '',
    CASES.map(([, , isGenuine]) => isGenuine),
  ]);
});
