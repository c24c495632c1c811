import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writerPageIn } from '@wellspring/content-model/examples';
import { draftArticle, publishArticle, stockLibrary } from './examples/library.ts';
import type { Library } from './examples/library.ts';
import { authorInput } from './examples/strapi-input.ts';
import { editorOf } from './harness/editor.ts';
import { startCms } from './harness/start-cms.ts';
import type { Cms } from './harness/start-cms.ts';
import { stateOf } from './harness/state.ts';

describe('A live site', () => {
  let cms: Cms | undefined;
  let library: Library | undefined;
  const open = () => {
    if (cms === undefined || library === undefined) throw new Error('The CMS did not start.');
    return { cms, library, editor: editorOf(cms.adminRequest) };
  };
  beforeAll(async () => {
    cms = await startCms({ env: { SITE_MODE: 'live' } });
    const real = (author: ReturnType<typeof writerPageIn>) => ({ ...author, fictional: false });
    library = await stockLibrary(editorOf(cms.adminRequest), await cms.uploadPicture(), real);
  });
  afterAll(() => cms?.stop());

  it('publishes people who exist, and what they wrote', async () => {
    const { editor, library: stock } = open();
    await publishArticle(editor, stock, { title: 'Real' });
  });

  it('refuses people who were invented, whatever they are said to have done, and changes nothing', async () => {
    const { cms: running, editor, library: stock } = open();
    const invented = authorInput({ ...writerPageIn('en'), slug: 'invented' }, stock);
    const before = await stateOf(running);
    await expect(editor.create('author', 'en', invented)).rejects.toMatchObject({
      status: 400,
      fields: { fictional: expect.stringContaining('live') },
    });
    expect(await stateOf(running)).toEqual(before);
  });

  it('refuses what was signed, reviewed or translated by a person who turned out to be invented', async () => {
    const { cms: running, editor, library: stock } = open();
    const id = await draftArticle(editor, stock, { title: 'Signed by nobody' });
    // As a demonstration that goes live: its people were published before anybody minded.
    const authors = running.database.tables('editions').where({ kind: 'author' });
    for (const { id: row, shared } of (await authors.clone().select('id', 'shared')) as {
      id: number;
      shared: string;
    }[]) {
      await running.database
        .tables('editions')
        .where({ id: row })
        .update({ shared: JSON.stringify({ ...(JSON.parse(shared) as object), fictional: true }) });
    }
    await expect(editor.publish('article', id, 'en')).rejects.toMatchObject({
      fields: {
        authors: expect.stringContaining('Mara Lind'),
        reviews: expect.stringContaining('Ilse Braam'),
      },
    });
    const { refusals } = await editor.readiness('article', id, 'en');
    expect(Object.keys(refusals).sort()).toEqual(['authors', 'reviews']);
  });
});
