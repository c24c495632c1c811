import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { articleFields, publishArticle } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';

const room = openNewsroom();

it('a translation is filled in with the words of its original, and not with what is true of the original alone', async () => {
  const { cms, editor, library, reader } = room;
  const id = await publishArticle(editor, library, { title: 'Checked' });
  await editor.publish('article', id, 'en', {
    reviews: [{ scope: 'medical', on: '2026-01-05', reviewer: library.reviewer }],
    updates: [{ on: '2026-01-06', kind: 'update', text: 'Said more clearly.' }],
  });
  const original = (await reader.article('checked', 'en')).data;
  expect([original.reviews.length, original.updates.length]).toEqual([1, 1]);

  const query = new URLSearchParams({
    documentId: id,
    sourceLocale: 'en',
    targetLocale: 'de',
    collectionType: 'collection-types',
  });
  const { body } = await cms.adminRequest(
    'GET',
    `/i18n/content-manager/get-fill-from-locale/api::article.article?${query}`,
  );
  const { data } = z.object({ data: z.record(z.string(), z.unknown()) }).parse(body);
  expect(data).toMatchObject({ title: 'Checked', summary: articleFields('en', library)['summary'] });
  expect(Object.keys(data)).toEqual(expect.arrayContaining(['sections', 'authors']));
  for (const name of ['slug', 'firstPublicationAt', 'translation', 'reviews', 'updates'])
    expect(data).not.toHaveProperty(name);
});
