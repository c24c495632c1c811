import { beforeAll, describe, expect, it } from '@jest/globals';
import { articleFields, publishArticle, publishTopic, topicFields } from './examples/library.ts';
import { editorOf } from './harness/editor.ts';
import type { Editor } from './harness/editor.ts';
import { openNewsroom } from './harness/newsroom.ts';
import { asAdministrator } from './harness/requests.ts';
import { ADMINISTRATOR } from './harness/settings.ts';
import { somebodyOfTheStaff } from './harness/staff.ts';

const room = openNewsroom();

describe('Somebody who may change and publish only what they created', () => {
  let author: Editor;

  beforeAll(async () => {
    const topics = 'api::topic.topic';
    const staff = await somebodyOfTheStaff(room.cms, 'author', (all) =>
      all
        .filter(({ action, subject }) => subject === topics && /\.(create|read|update|publish)$/.test(action))
        .map((one) => ({
          ...one,
          conditions: one.action.endsWith('.create') ? [] : ['admin::is-creator'],
        })),
    );
    author = editorOf(staff);
  });

  it('publishes that, saving the form with it', async () => {
    const id = await author.create('topic', 'en', topicFields(room.library, { title: 'Of my own' }));
    await author.publish('topic', id, 'en', { name: 'Mine' });
    const { data } = await room.reader.topic('of-my-own', 'en');
    expect(data.title).toBe('Mine');
  });

  it('does not publish what somebody else created', async () => {
    const id = await publishTopic(room.editor, room.library, 'Of somebody else');
    await expect(author.publish('topic', id, 'en', { name: 'Taken over' })).rejects.toMatchObject({
      status: 403,
    });
    const { data } = await room.reader.topic('of-somebody-else', 'en');
    expect(data.title).toBe('Of somebody else');
  });
});

describe('Publishing', () => {
  it('creates the version where it was not saved before', async () => {
    const id = await publishTopic(room.editor, room.library, 'In two');
    const words = { name: 'In zweien', summary: 'In zweien.', translation: { method: 'human' } };
    await room.editor.publish('topic', id, 'de', words);
    const { data } = await room.reader.topic('in-zweien', 'de');
    expect(data.title).toBe('In zweien');
  });

  /** SQL statements that publishing the example article with another title takes. */
  async function statementsOf(id: string, title: string): Promise<number> {
    const { cms } = room;
    return cms.statements(async (headers) =>
      editorOf(await asAdministrator(cms.url, ADMINISTRATOR, headers)).publish('article', id, 'en', {
        title,
      }),
    );
  }

  it('takes as many statements in a document of many languages, and no more than it needs', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Counted' });
    await statementsOf(id, 'Counted once');
    const inOne = await statementsOf(id, 'Counted twice');
    for (const locale of ['ar', 'de', 'fr'] as const) {
      const { title, summary, sections } = articleFields(locale, library);
      await editor.save('article', id, locale, { title: `${title} ${locale}`, summary, sections });
    }
    const inFour = await statementsOf(id, 'Counted again');
    expect(inFour - inOne).toBeLessThanOrEqual(2);
    expect(inFour).toBeLessThanOrEqual(300);
  });
});
