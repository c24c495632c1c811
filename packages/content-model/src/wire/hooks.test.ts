import { describe, expect, it } from '@jest/globals';
import { changeEvents } from '../examples/index.ts';
import { hookMessage } from './hooks.ts';

const [event] = changeEvents;

describe('the body of a webhook', () => {
  it('is an event, whatever fields were added to it since', () => {
    expect(hookMessage.parse({ ...event, addedLater: true })).toEqual(event);
  });

  it('may be something else, which is taken and says nothing', () => {
    const ping = { type: 'ping', occurredAt: '2026-11-28T09:00:00.000Z' };
    expect([ping, { type: 'order.paid' }].map((body) => hookMessage.parse(body))).toEqual([null, null]);
  });

  it('is refused where it claims to be an event and is none', () => {
    const broken = [{ type: 'document.published' }, { ...event, id: 'one' }, { ...event, tags: 'all' }];
    for (const body of [...broken, {}, null, [], 'ping'])
      expect(hookMessage.safeParse(body).success).toBe(false);
  });
});
