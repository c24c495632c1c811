import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = join(dirname(fileURLToPath(import.meta.url)), '..');
/** @type {Record<string, string>} */
const { test: _test, ...commands } = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8')).scripts;

/** @param {string} file @returns {Promise<{ code: unknown, said: string }>} */
const runQuickly = (file) =>
  new Promise((resolve) => {
    const options = { cwd: bench, env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 10_000_000 };
    execFile(process.execPath, [file, '--quick'], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, said: stdout + stderr });
    });
  });

// How fast things are is for those who run a bench. Here it only has to run, in the short way that each of them has.
test.each(Object.entries(commands))(
  'the bench “%s” runs',
  async (_name, command) => {
    const [program, file = '', ...rest] = command.split(' ');
    expect([program, rest]).toEqual(['node', []]);
    const { code, said } = await runQuickly(file);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/┌|editions loaded/) });
  },
  120_000,
);
