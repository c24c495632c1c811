import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { articleFields, homeFields, publishArticle } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';

const room = openNewsroom();
const answer = z.object({ data: z.record(z.string(), z.unknown()) });

/** What “Fill in from another locale” puts into the form. */
async function filledIn(uid: string, documentId: string): Promise<Record<string, unknown>> {
  const to = { sourceLocale: 'en', targetLocale: 'de', collectionType: 'collection-types' };
  const query = new URLSearchParams({ documentId, ...to });
  const path = `/i18n/content-manager/get-fill-from-locale/${uid}?${query}`;
  return answer.parse((await room.cms.adminRequest('GET', path)).body).data;
}

it('a translation is filled in with the words of its original, and not with what is true of the original alone', async () => {
  const { editor, library, reader } = room;
  const id = await publishArticle(editor, library, { title: 'Checked' });
  await editor.publish('article', id, 'en', {
    reviews: [{ scope: 'medical', on: '2026-01-05', reviewer: library.reviewer }],
    updates: [{ on: '2026-01-06', kind: 'update', text: 'Said more clearly.' }],
  });
  const original = (await reader.article('checked', 'en')).data;
  expect([original.reviews.length, original.updates.length]).toEqual([1, 1]);

  const filled = await filledIn('api::article.article', id);
  expect(filled).toMatchObject({ title: 'Checked', summary: articleFields('en', library)['summary'] });
  expect(Object.keys(filled)).toEqual(expect.arrayContaining(['sections', 'authors']));
  for (const name of ['slug', 'firstPublicationAt', 'translation', 'reviews', 'updates'])
    expect(filled).not.toHaveProperty(name);
});

it('what was filled in can be saved, though other documents refer to the original', async () => {
  const { editor, library } = room;
  const id = await publishArticle(editor, library, { title: 'Referred to' });
  const home = await editor.create('home', 'en', { ...homeFields('en', library), featured: [id] });
  await editor.save('home', home, 'de', { ...homeFields('de', library), featured: [id] });
  await editor.save('article', id, 'de', await filledIn('api::article.article', id));
  await editor.save(
    'technique',
    library.technique,
    'de',
    await filledIn('api::technique.technique', library.technique),
  );
});
