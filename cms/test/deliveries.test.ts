import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { changeEvent } from '@wellspring/content-model';
import { publishTopic, topicFields } from './examples/library.ts';
import { Refused } from './harness/editor.ts';
import { openNewsroom } from './harness/newsroom.ts';
import type { Hook } from './harness/receiver.ts';

const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const room = openNewsroom({ WEBHOOK_SECRET: SECRET });

/** The hooks about a document, once there are as many. */
async function hooksAbout(id: string, count: number): Promise<Hook[]> {
  for (;;) {
    const hooks = room.cms.site.hooks.filter(({ body }) => body.includes(id));
    if (hooks.length >= count) return hooks;
    await new Promise((settle) => setTimeout(settle, 5));
  }
}

describe('The site is told of a publication', () => {
  it('by the very event that /changes lists, signed with the secret that it shares with the CMS', async () => {
    const { editor, library, reader } = room;
    const id = await publishTopic(editor, library, 'Told');
    await editor.withdraw('topic', id, 'en');
    const hooks = await hooksAbout(id, 2);
    const { data } = await reader.changes({ limit: '1000' });
    const listed = data.filter(({ documentId }) => documentId === id);
    expect(hooks.map(({ body }) => changeEvent.parse(JSON.parse(body)))).toEqual(listed);
    expect(listed.map(({ type }) => type)).toEqual(['document.published', 'document.unpublished']);
    for (const { path, headers, body } of hooks) {
      expect(path).toBe('/hooks/content');
      const signed = Object.fromEntries(
        ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name])]),
      );
      expect(new Webhook(SECRET).verify(body, signed)).toEqual(JSON.parse(body));
    }
  });

  it('and of nothing that is refused', async () => {
    const { editor, library } = room;
    const refused = await editor.create(
      'topic',
      'en',
      topicFields(library, { title: 'Refused', summary: '' }),
    );
    await expect(editor.publish('topic', refused, 'en')).rejects.toThrow(Refused);
    const after = await publishTopic(editor, library, 'After it');
    await hooksAbout(after, 1);
    expect(room.cms.site.hooks.filter(({ body }) => body.includes(refused))).toEqual([]);
  });

  it('in the order in which each document changed', async () => {
    const { editor, library } = room;
    const id = await publishTopic(editor, library, 'In order');
    for (let n = 0; n < 5; n += 1) await editor.publish('topic', id, 'en', { summary: `Summary ${n}.` });
    const hooks = await hooksAbout(id, 6);
    const ids = hooks.map(({ body }) => changeEvent.parse(JSON.parse(body)).id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });
});
