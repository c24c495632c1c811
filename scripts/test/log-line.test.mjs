import { expect, test } from '@jest/globals';
import { startChild } from '../setup/children.mjs';
import { inWords } from '../setup/log-line.mjs';
import { root } from '../setup/paths.mjs';

const time = '2026-11-28T09:30:00.250Z';

test('an event of a server is shown in words, with the request that it is a part of', () => {
  expect(inWords(JSON.stringify({ time, level: 'info', message: 'The content can be read again.' }))).toEqual(
    ['09:30:00 info: The content can be read again.'],
  );
  expect(inWords(JSON.stringify({ time, level: 'warn', message: 'Late.', requestId: 'request-1' }))).toEqual([
    '09:30:00 warn: Late.  [request-1]',
  ]);
});

test('an error is shown with where it happened, and what it came from', () => {
  const cause = { name: 'Error', message: 'connect ECONNREFUSED' };
  const error = { name: 'Error', message: 'No.', stack: 'Error: No.\n    at page (site.js:1:2)', cause };
  expect(inWords(JSON.stringify({ time, level: 'error', message: 'A page failed.', error }))).toEqual([
    '09:30:00 error: A page failed.',
    '  Error: No.',
    '      at page (site.js:1:2)',
    '  caused by connect ECONNREFUSED',
  ]);
});

test.each([
  'Listening on http://127.0.0.1:3000',
  '{ "half": ',
  '{"pages": 12}',
  '{"level":3,"message":"no"}',
  '',
])('what is no event is shown as it is: %s', (line) => {
  expect(inWords(line)).toEqual([line]);
});

test('whatever a child says is shown like that, its last words too', async () => {
  const event = JSON.stringify({ time, level: 'info', message: 'Up.' });
  /** @type {string[]} */
  const shown = [];
  const child = startChild({
    name: 'The site',
    command: process.execPath,
    args: ['--eval', `console.log(${JSON.stringify(event)}); console.log('Bye.')`],
    cwd: root,
    env: process.env,
    onLine: (line) => shown.push(line),
  });
  await child.ended;
  expect(shown).toEqual(['09:30:00 info: Up.', 'Bye.']);
  expect(child.lastLines()).toEqual(shown);
});
