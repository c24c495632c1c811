import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { EDITION_KINDS, localeCode } from '@wellspring/content-model';
import {
  articleFields,
  draftArticle,
  homeFields,
  publishArticle,
  publishTopic,
  topicFields,
  translateTopic,
} from './examples/library.ts';
import { Refused } from './harness/editor.ts';
import { openNewsroom } from './harness/newsroom.ts';

const json = z.string().transform((text): unknown => JSON.parse(text));
const events = z.array(
  z.object({
    id: z.coerce.number(),
    type: z.enum(['document.published', 'document.unpublished', 'document.deleted']),
    ordering_key: z.string(),
    body: json.pipe(
      z.strictObject({
        kind: z.enum(EDITION_KINDS),
        documentId: z.string(),
        locale: localeCode,
        paths: z.array(z.string()),
        tags: z.array(z.string()),
      }),
    ),
    occurred_at: z.iso.datetime({ precision: 3 }),
  }),
);

describe('Events', () => {
  const room = openNewsroom();
  const all = async () =>
    events
      .parse(await room.cms.database.tables('outbox_events').orderBy('id'))
      .map(({ body, ...event }) => ({ ...event, ...body }));
  /** The events that an action leaves, in short. */
  async function eventsOf(action: () => Promise<unknown>) {
    const before = (await all()).length;
    await action();
    return (await all())
      .slice(before)
      .map(({ type, kind, locale, paths }) =>
        [type.replace('document.', ''), kind, locale, ...paths].join(' '),
      );
  }

  it('tell of a publication, with its path and with the tags of all that shows it or would', async () => {
    const { editor, library } = room;
    const id = await draftArticle(editor, library, { title: 'Told' });
    expect(await eventsOf(() => editor.publish('article', id, 'en'))).toEqual([
      'published article en /en/articles/told',
    ]);
    const event = (await all()).at(-1);
    expect(event).toMatchObject({ ordering_key: id, documentId: id, kind: 'article' });
    expect(event?.tags).toEqual(
      expect.arrayContaining([
        `document:${id}`,
        'list:article:en',
        'list:article:ja',
        'slug:article:en:told',
        'slug:article:ar:told',
      ]),
    );
  });

  it('of a translation name the lists of its own language alone', async () => {
    const { editor, library } = room;
    const id = await publishTopic(editor, library, 'Lists');
    await translateTopic(editor, id, 'ar', 'قوائم');
    const lists = (await all()).at(-1)?.tags.filter((tag) => tag.startsWith('list:'));
    expect(lists).toEqual(['list:topic:ar']);
  });

  it('list the old and the new path of a changed slug', async () => {
    const { editor, library } = room;
    const id = await publishTopic(editor, library, 'Old name');
    const told = await eventsOf(() => editor.publish('topic', id, 'en', { slug: 'new-name' }));
    expect(told).toEqual(['published topic en /en/topics/new-name /en/topics/old-name']);
    expect((await all()).at(-1)?.tags).toEqual(
      expect.arrayContaining(['slug:topic:en:old-name', 'slug:topic:de:new-name']),
    );
  });

  it('tell every published language of a change in what all share, and only then', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Affects all' });
    await editor.save('article', id, 'ar', { ...articleFields('ar', library), slug: 'الجميع' });
    await editor.publish('article', id, 'ar');
    await editor.save('article', id, 'fr', {
      title: 'Pas publié',
      summary: 'S',
      translation: { method: 'human' },
    });
    const path = { en: '/en/articles/affects-all', ar: '/ar/articles/الجميع' };
    expect(await eventsOf(() => editor.publish('article', id, 'en', { summary: 'Words only.' }))).toEqual([
      `published article en ${path.en}`,
    ]);
    const both = [`published article en ${path.en}`, `published article ar ${path.ar}`];
    expect(
      await eventsOf(() => editor.publish('article', id, 'en', { funding: { kind: 'sponsor', note: 'N' } })),
    ).toEqual(both);
    expect(await eventsOf(() => editor.publish('article', id, 'en', { topics: [] }))).toEqual(both);
    expect(await eventsOf(() => editor.publish('article', id, 'ar', { summary: 'كلمات.' }))).toEqual([
      `published article ar ${path.ar}`,
    ]);
  });

  it('tell of withdrawals and deletions, one for each language', async () => {
    const { editor, library } = room;
    const id = await publishTopic(editor, library, 'Ends');
    await translateTopic(editor, id, 'fr', 'Finit');
    expect(await eventsOf(() => editor.withdraw('topic', id, 'fr'))).toEqual([
      'unpublished topic fr /fr/topics/finit',
    ]);
    await editor.publish('topic', id, 'fr');
    const deleted = await eventsOf(() => editor.delete('topic', id, '*'));
    expect(deleted.toSorted()).toEqual([
      'deleted topic en /en/topics/ends',
      'deleted topic fr /fr/topics/finit',
    ]);
  });

  it('of people are publications, of the languages that a save touches', async () => {
    const { editor, library } = room;
    expect(
      await eventsOf(() => editor.save('author', library.writer, 'fr', { name: 'Mara Tilleul' })),
    ).toEqual(['published author fr /fr/authors/mara-lind']);
    const everywhere = await eventsOf(() =>
      editor.save('author', library.writer, 'en', { registration: 'A 1' }),
    );
    expect(everywhere.toSorted()).toEqual([
      'published author en /en/authors/mara-lind',
      'published author fr /fr/authors/mara-lind',
    ]);
  });

  it('of the home page lead to the language’s first page', async () => {
    const { editor, library } = room;
    const home = await editor.create('home', 'en', homeFields('en', library));
    expect(await eventsOf(() => editor.publish('home', home, 'en'))).toEqual(['published home en /en']);
  });

  it('are left by nothing that readers do not see: drafts, discards, clones, refusals', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Quiet' });
    const nothing = await eventsOf(async () => {
      await editor.save('article', id, 'en', { title: 'Draft', summary: '' });
      await expect(editor.publish('article', id, 'en')).rejects.toThrow(Refused);
      await editor.discard('article', id, 'en');
      const copy = await editor.clone('article', id, 'en');
      await editor.delete('article', copy, '*');
      await editor.create('topic', 'en', topicFields(library, { title: 'Never out' }));
    });
    expect(nothing).toEqual([]);
  });

  it('of a bulk action are one for each document, or none at all', async () => {
    const { editor, library } = room;
    const ids: string[] = [];
    for (const title of ['Bulk one', 'Bulk two']) {
      ids.push(await editor.create('topic', 'en', topicFields(library, { title })));
    }
    const bad = await editor.create('topic', 'en', topicFields(library, { title: 'Bulk bad', summary: '' }));
    const none = await eventsOf(() =>
      expect(editor.publishMany('topic', [...ids, bad], 'en')).rejects.toThrow(Refused),
    );
    expect(none).toEqual([]);
    const two = await eventsOf(() => editor.publishMany('topic', ids, 'en'));
    expect(two.toSorted()).toEqual([
      'published topic en /en/topics/bulk-one',
      'published topic en /en/topics/bulk-two',
    ]);
  });
});
