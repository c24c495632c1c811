import { expect, test } from '@jest/globals';
import { logLine, withRequestId } from './index.ts';

const NOW = new Date('2026-11-28T09:30:00.250Z');
const told = (...told: Parameters<typeof logLine>): unknown => JSON.parse(logLine(...told));

test('an event is one line, whatever it tells of', () => {
  const error = new Error('Two\nlines', { cause: 'also\ntwo' });
  const line = logLine({ level: 'error', message: 'A page\ncould not be made.', error }, NOW);
  expect(line.split('\n')).toHaveLength(1);
  expect(JSON.parse(line)).toEqual({
    time: '2026-11-28T09:30:00.250Z',
    level: 'error',
    message: 'A page\ncould not be made.',
    error: {
      name: 'Error',
      message: 'Two\nlines',
      stack: expect.stringContaining('log-line.test'),
      cause: { name: 'string', message: 'also\ntwo' },
    },
  });
});

test('it says which request it is a part of, where there is one', () => {
  const event = { level: 'info', message: 'Something happened.' };
  expect(told(event, NOW)).toEqual({ time: NOW.toISOString(), ...event });
  withRequestId('request-1', () => expect(told(event)).toMatchObject({ ...event, requestId: 'request-1' }));
});

test('of an error only what is known to be harmless is written', () => {
  const error = Object.assign(new TypeError('No connection.'), {
    code: 'ECONNREFUSED',
    config: { headers: { Authorization: 'Bearer very-secret' } },
    bindings: ['reader@example.org'],
  });
  const line = logLine({ level: 'error', message: 'No.', error: new Error('Outer.', { cause: error }) });
  expect(line).not.toMatch(/very-secret|reader@/);
  expect(JSON.parse(line)).toMatchObject({
    error: {
      message: 'Outer.',
      cause: { name: 'TypeError', message: 'No connection.', code: 'ECONNREFUSED' },
    },
  });
});

test('causes that run in circles come to an end', () => {
  const error = new Error('Ouroboros');
  error.cause = error;
  expect(logLine({ level: 'error', message: 'No.', error }).match(/"Ouroboros"/g)).toHaveLength(6);
});

test('what was thrown and is no error is written as it reads', () => {
  expect(told({ level: 'error', message: 'No.', error: 'just words' })).toMatchObject({
    error: { name: 'string', message: 'just words' },
  });
  expect(told({ level: 'error', message: 'No.', error: null })).toMatchObject({
    error: { name: 'object', message: 'null' },
  });
});
