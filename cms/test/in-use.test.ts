import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { documentTag } from '@wellspring/content-model';
import { articleFields, homeFields, publishArticle, topicFields } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';
import { pictureFile } from './harness/pictures.ts';
import { stateOf } from './harness/state.ts';

const locales = z.array(z.looseObject({ id: z.int(), code: z.string() }));
const eventBody = z.object({
  body: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.object({ documentId: z.string(), locale: z.string(), tags: z.array(z.string()) })),
});
const message = (body: unknown) =>
  z.object({ error: z.object({ message: z.string() }) }).parse(body).error.message;

const room = openNewsroom();

describe('A language with content', () => {
  it('cannot be deleted, and the refusal says what it holds; an empty one can', async () => {
    const { cms, editor, library } = room;
    await editor.create('topic', 'fr', topicFields(library, { title: 'Brouillon' }));
    const known = locales.parse((await cms.adminRequest('GET', '/i18n/locales')).body);
    const idOf = (code: string) => known.find((locale) => locale.code === code)?.id;
    const before = await stateOf(cms);
    const refused = await cms.adminRequest('DELETE', `/i18n/locales/${idOf('fr')}`);
    expect(refused.status).toBe(400);
    expect(message(refused.body)).toMatch(/“fr” cannot be deleted.*1 version of a topic/);
    expect(await stateOf(cms)).toEqual(before);
    expect((await cms.adminRequest('DELETE', `/i18n/locales/${idOf('ja')}`)).status).toBe(200);
  });
});

describe('A media file that readers see', () => {
  const coverOf = async (slug: string) => (await room.reader.article(slug, 'en')).data.cover;
  async function articleShowing(title: string): Promise<{ id: string; picture: number }> {
    const { cms, editor, library } = room;
    const picture = await cms.uploadPicture({ name: `${title}.png`, width: 640, height: 400 });
    const id = await publishArticle(editor, { ...library, picture }, { title });
    return { id, picture };
  }

  it('cannot be deleted, by any way, and the refusal says where it is shown', async () => {
    const { cms } = room;
    const { picture } = await articleShowing('Shown');
    const before = await stateOf(cms);
    const alone = await cms.adminRequest('DELETE', `/upload/files/${picture}`);
    const bulk = await cms.adminRequest('POST', '/upload/actions/bulk-delete', { fileIds: [picture] });
    const token = await cms.tokenRequest('DELETE', `/api/upload/files/${picture}`);
    for (const { status, body } of [alone, bulk, token]) {
      expect([status, message(body)]).toEqual([400, expect.stringContaining('“Shown” (en)')]);
    }
    expect(await stateOf(cms)).toEqual(before);
    const variant = (await coverOf('shown'))?.image.sources[0]?.srcset[0]?.url ?? '';
    expect((await fetch(variant)).status).toBe(200);
    expect(existsSync(join(cms.dataDir, 'public', new URL(variant).pathname))).toBe(true);
  });

  it('can be deleted when nobody sees it any more', async () => {
    const { cms, editor } = room;
    const { id, picture } = await articleShowing('Hidden');
    await editor.withdraw('article', id, 'en');
    expect((await cms.adminRequest('DELETE', `/upload/files/${picture}`)).status).toBe(200);
    const unused = await cms.uploadPicture();
    expect((await cms.adminRequest('DELETE', `/upload/files/${unused}`)).status).toBe(200);
  });

  it('refreshes what shows it when it is replaced', async () => {
    const { cms, editor, library, reader } = room;
    const { id, picture } = await articleShowing('Replaced');
    await editor.save('article', id, 'en', { summary: '', topics: [], title: 'A draft ahead' });
    const home = await editor.create('home', 'en', homeFields('en', { ...library, picture }));
    await editor.publish('home', home, 'en');
    const before = await reader.article('replaced', 'en');
    const events = (await cms.database.tables('outbox_events').select('id')).length;
    const form = new FormData();
    form.append('files', await pictureFile({ name: 'other.png', width: 320, height: 320, color: '#112233' }));
    const answer = await cms.adminRequest('POST', `/upload?id=${picture}`, form);
    expect(answer.status).toBe(200);
    const after = await reader.article('replaced', 'en');
    expect(after.data.cover?.image).toMatchObject({ width: 320, height: 320 });
    expect(after.data.cover?.image.color).not.toBe(before.data.cover?.image.color);
    expect(after.data).toMatchObject({
      publishedAt: before.data.publishedAt,
      updatedAt: before.data.updatedAt,
    });
    expect((await reader.home('en')).data.cover?.image.width).toBe(320);
    const variant = after.data.cover?.image.sources[0]?.srcset[0]?.url ?? '';
    expect((await fetch(variant)).status).toBe(200);
    expect((await cms.database.tables('outbox_events').select('id')).length).toBe(events + 2);
  });

  describe('and has another point marked as the one that matters', () => {
    /** Marks a point as the media library does. */
    async function mark(picture: number, focalPoint: { x: number; y: number }): Promise<void> {
      const form = new FormData();
      form.append('fileInfo', JSON.stringify({ focalPoint }));
      const { status } = await room.cms.adminRequest('POST', `/upload?id=${picture}`, form);
      expect(status).toBe(200);
    }
    const focusOf = async (slug: string) => (await coverOf(slug))?.image.focus;

    it('is framed around it by whatever shows it, in every language, without being published again', async () => {
      const { editor, library, reader } = room;
      const { id, picture } = await articleShowing('Framed');
      await editor.save(
        'article',
        id,
        'ar',
        articleFields('ar', { ...library, picture }, { title: 'صورة مؤطرة' }),
      );
      await editor.publish('article', id, 'ar');
      expect(await focusOf('framed')).toBeUndefined();
      await mark(picture, { x: 20, y: 75 });
      expect(await focusOf('framed')).toEqual({ x: 20, y: 75 });
      expect((await reader.article('صورة-مؤطرة', 'ar')).data.cover?.image.focus).toEqual({ x: 20, y: 75 });
      await mark(picture, { x: 80, y: 10 });
      expect(await focusOf('framed')).toEqual({ x: 80, y: 10 });
      const { data: listed } = await reader.articles('en');
      expect(listed.find((one) => one.id === id)?.cover?.image.focus).toEqual({ x: 80, y: 10 });
    });

    it('has the pages purged that show it, and no others', async () => {
      const { id, picture } = await articleShowing('Purged');
      await articleShowing('Another');
      const { tables } = room.cms.database;
      const [last] = z
        .array(z.object({ id: z.coerce.number() }))
        .parse(await tables('outbox_events').max('id as id'));
      await mark(picture, { x: 50, y: 5 });
      const told = await tables('outbox_events').where('id', '>', last?.id ?? 0);
      const bodies = told.map((event) => eventBody.parse(event).body);
      expect(bodies).toEqual([
        { documentId: id, locale: 'en', tags: expect.arrayContaining([documentTag(id)]) },
      ]);
    });
  });

  describe('and is replaced leaves the files of before', () => {
    const variantOf = async (slug: string) => (await coverOf(slug))?.image.sources[0]?.srcset[0]?.url ?? '';
    async function replaced(title: string): Promise<{ before: string; after: string }> {
      const { picture } = await articleShowing(title);
      const before = await variantOf(title.toLowerCase());
      const form = new FormData();
      form.append(
        'files',
        await pictureFile({ name: 'other.png', width: 320, height: 320, color: '#998877' }),
      );
      expect((await room.cms.adminRequest('POST', `/upload?id=${picture}`, form)).status).toBe(200);
      return { before, after: await variantOf(title.toLowerCase()) };
    }
    /** Starts the CMS again as if a number of days had passed since the replacement. */
    async function daysLater(days: number): Promise<void> {
      const { cms } = room;
      const then = new Date(Date.now() - days * 86_400_000).toISOString();
      await cms.database.tables('retired_files').update({ retired_at: then });
      await cms.whileStopped('--version');
    }
    const statusesOf = (urls: readonly string[]) =>
      Promise.all(urls.map(async (url) => (await fetch(url)).status));

    it('to pages that were made with them, for thirty days', async () => {
      const { before, after } = await replaced('Kept');
      expect(before).not.toBe(after);
      expect(await statusesOf([before, after])).toEqual([200, 200]);
      await daysLater(29);
      expect(await statusesOf([before, after])).toEqual([200, 200]);
      await daysLater(31);
      expect(await statusesOf([before, after])).toEqual([404, 200]);
      expect(await room.cms.database.tables('retired_files').select()).toEqual([]);
    });

    it('for as long as an edition names them', async () => {
      const { before, after } = await replaced('Named');
      const { tables } = room.cms.database;
      const names = [after, before].map((url) => new URL(url).pathname);
      const rename = async ([from, to]: readonly string[]) => {
        for (const column of ['item', 'body'])
          await tables('editions').update(column, tables.raw(`replace(${column}, ?, ?)`, [from, to]));
      };
      await rename(names);
      await daysLater(31);
      expect(await statusesOf([before])).toEqual([200]);
      await rename(names.reverse());
      await daysLater(31);
      expect(await statusesOf([before, after])).toEqual([404, 200]);
    });

    it('to a picture that is put back as it was', async () => {
      const { cms } = room;
      const { picture } = await articleShowing('Restored');
      const before = await variantOf('restored');
      for (const color of ['#010203', '#b7c8b4']) {
        const form = new FormData();
        form.append('files', await pictureFile({ width: 640, height: 400, color }));
        expect((await cms.adminRequest('POST', `/upload?id=${picture}`, form)).status).toBe(200);
      }
      expect(await variantOf('restored')).toBe(before);
      await daysLater(31);
      expect(await statusesOf([before])).toEqual([200]);
    });
  });
});
