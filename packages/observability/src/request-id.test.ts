import { setImmediate as soon } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { currentRequestId, requestIdFrom, withRequestId } from './index.ts';

test.each([
  ['a UUID', '0b9c8d7e-1111-4222-8333-444455556666'],
  ['nginx’s', '4f3c2b1a4f3c2b1a4f3c2b1a4f3c2b1a'],
  ['a trace parent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'],
  ['a cloud’s', 'Root=1-67891233-abcdef012345678912345678'],
  ['the longest', 'x'.repeat(128)],
])('an id that a proxy has given is taken over: %s', (_whose, id) => {
  expect(requestIdFrom(id)).toBe(id);
});

test.each([
  ['none', undefined],
  ['nothing', ''],
  ['too little', 'x'.repeat(7)],
  ['too much', 'x'.repeat(129)],
  ['two of them', 'first-of-two, second-of-two'],
  ['a line of its own in the log', '12345678\n{"level":"error"}'],
  ['markup', '<script>alert(1)</script>'],
  ['quotes', '12345678"12345678'],
  ['letters that are none of a header', '١٢٣٤٥٦٧٨'],
])('anything else gets one that nobody else has: %s', (_what, given) => {
  const ids = [requestIdFrom(given), requestIdFrom(given)];
  expect(new Set([...ids, given]).size).toBe(3);
  for (const id of ids) expect(requestIdFrom(id)).toBe(id);
});

test('whatever a request begins knows its id, and nothing else does', async () => {
  const ids = await Promise.all(
    ['one', 'two'].map((id) =>
      withRequestId(id, async () => {
        await soon();
        return Promise.all([currentRequestId(), soon().then(currentRequestId)]);
      }),
    ),
  );
  expect(ids).toEqual([
    ['one', 'one'],
    ['two', 'two'],
  ]);
  expect(currentRequestId()).toBeUndefined();
});
