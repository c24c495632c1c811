import { describe, expect, it } from '@jest/globals';
import { backPainArticleIn } from '@wellspring/content-model/examples';
import { articleFields, draftArticle, publishArticle } from './examples/library.ts';
import { textInput } from './examples/strapi-input.ts';
import { openNewsroom } from './harness/newsroom.ts';

describe('A translation', () => {
  const room = openNewsroom();
  let number = 0;

  /** Publishes the example in English and Arabic. */
  async function publishBoth() {
    const { editor, library } = room;
    number += 1;
    const [slug, arabic] = [`fresh-${number}`, `جديد-${number}`];
    const id = await publishArticle(editor, library, { title: `Fresh ${number}` });
    await editor.save('article', id, 'ar', { ...articleFields('ar', library), slug: arabic });
    await editor.publish('article', id, 'ar');
    return { id, slug, arabic };
  }
  const passportOf = async (arabic: string) => {
    const { translation } = (await room.reader.article(arabic, 'ar')).data;
    if (translation === null) throw new Error('This is the original.');
    return translation;
  };

  it('cannot be published before its original, alone or with others', async () => {
    const { editor, library } = room;
    const id = await draftArticle(editor, library, { title: 'Not yet' });
    await editor.save('article', id, 'ar', articleFields('ar', library));
    const refusal = { status: 400, fields: { title: expect.stringContaining('original (en)') } };
    await expect(editor.publish('article', id, 'ar')).rejects.toMatchObject(refusal);
    await expect(editor.publishMany('article', [id], ['ar'])).rejects.toMatchObject(refusal);
    expect(await editor.translation('article', id, 'ar')).toMatchObject({ state: 'source-unpublished' });
  });

  it('can be published together with its original, in whichever order the languages are named', async () => {
    const { editor, library, reader } = room;
    const id = await draftArticle(editor, library, { title: 'Together' });
    await editor.save('article', id, 'ar', { ...articleFields('ar', library), slug: 'معا' });
    await editor.publishMany('article', [id], ['ar', 'en']);
    expect((await reader.article('معا', 'ar')).data.translation).toMatchObject({ state: 'current' });
  });

  it('stands when its original is withdrawn, says so, and keeps what the original shared', async () => {
    const { editor, cms, reader, library } = room;
    const { id, slug, arabic } = await publishBoth();
    await editor.withdraw('article', id, 'en');
    expect((await cms.api(`/articles/${slug}?locale=en`)).status).toBe(410);
    const { data, meta } = await reader.article(arabic, 'ar');
    expect(data.translation).toMatchObject({ state: 'source-withdrawn', changedSince: null });
    expect(data.sources).toEqual(backPainArticleIn('en').sources);
    expect(data.topics.map((topic) => topic.id)).toEqual([library.topic]);
    expect(meta.alternates.map(({ locale }) => locale)).toEqual(['ar']);
    expect(await editor.translation('article', id, 'ar')).toMatchObject({ state: 'source-unpublished' });
    await editor.publish('article', id, 'en');
    expect(await passportOf(arabic)).toMatchObject({ state: 'current' });
  });

  it('stands when its original’s version is deleted', async () => {
    const { editor, reader } = room;
    const { id, arabic } = await publishBoth();
    await editor.delete('article', id, 'en');
    const { data } = await reader.article(arabic, 'ar');
    expect(data.translation).toMatchObject({ state: 'source-withdrawn' });
    expect(data.sources).toHaveLength(1);
    const { sources, funding } = await editor.draft('article', id, 'ar');
    await editor.publish('article', id, 'ar', { summary: 'كلمات أخرى.', sources, funding });
    expect((await reader.article(arabic, 'ar')).data).toMatchObject({
      summary: 'كلمات أخرى.',
      sources: data.sources,
    });
  });

  it('is current when it is new, and outdated since the publication that changed the original’s words', async () => {
    const { editor, reader } = room;
    const { id, slug, arabic } = await publishBoth();
    expect(await passportOf(arabic)).toMatchObject({
      sourceLocale: 'en',
      method: 'human',
      state: 'current',
      changedSince: null,
    });
    expect(await editor.translation('article', id, 'ar')).toMatchObject({ state: 'current' });
    await editor.save('article', id, 'en', { summary: 'A draft of another summary.' });
    expect(await passportOf(arabic)).toMatchObject({ state: 'current' });
    await editor.publish('article', id, 'en');
    const { updatedAt } = (await reader.article(slug, 'en')).data;
    expect(await passportOf(arabic)).toMatchObject({ state: 'outdated', changedSince: updatedAt });
    await editor.publish('article', id, 'en', { summary: 'And one more.' });
    expect(await passportOf(arabic)).toMatchObject({ state: 'outdated', changedSince: updatedAt });
    expect(await editor.translation('article', id, 'ar')).toEqual({
      state: 'outdated',
      sourceLocale: 'en',
      changedSince: updatedAt,
    });
  });

  it('is current again when the original goes back to the words that it was made from', async () => {
    const { editor } = room;
    const { id, arabic } = await publishBoth();
    await editor.publish('article', id, 'en', { summary: 'Other words.' });
    await editor.publish('article', id, 'en', { summary: backPainArticleIn('en').summary });
    expect(await passportOf(arabic)).toMatchObject({ state: 'current', changedSince: null });
  });

  it('stays current when the original is saved or published again, or what it shares changes', async () => {
    const { editor, library } = room;
    const { id, arabic } = await publishBoth();
    await editor.save('article', id, 'en', articleFields('en', library, { title: `Fresh ${number}` }));
    await editor.publish('article', id, 'en');
    await editor.withdraw('article', id, 'en');
    await editor.publish('article', id, 'en');
    await editor.publish('article', id, 'en', { funding: { kind: 'sponsor', note: 'Paid' }, topics: [] });
    expect(await passportOf(arabic)).toMatchObject({ state: 'current' });
  });

  it('stays current when only formatting, white space or invisible characters of the original change', async () => {
    const { editor, library } = room;
    const { id, arabic } = await publishBoth();
    const fields = articleFields('en', library, { title: `Fresh ${number}` });
    const { sections } = backPainArticleIn('en');
    const bold = sections.map((section, index) => {
      const input = (fields['sections'] as object[])[index];
      if (section.type !== 'prose') return input;
      const blocks = JSON.parse(
        JSON.stringify(textInput(section.blocks))
          .replace('"text":"A sore back', '"italic":true,"text":"A  sore b\u00ADack')
          .replace('"level":2', '"level":3'),
      ) as unknown;
      return { ...input, body: blocks };
    });
    const blocksBefore = JSON.stringify(fields['sections']);
    expect(JSON.stringify(bold)).not.toBe(blocksBefore);
    const heading = JSON.stringify(bold).replace('"level":3', '"level":2');
    await editor.publish('article', id, 'en', {
      sections: JSON.parse(heading) as unknown,
      summary: `  ${backPainArticleIn('en').summary.normalize('NFD').replace(' ', '\u00A0 ')} `,
    });
    expect(await passportOf(arabic)).toMatchObject({ state: 'current' });
  });

  it('is never declared up to date by a save or a publication', async () => {
    const { editor, library } = room;
    const { id, arabic } = await publishBoth();
    await editor.publish('article', id, 'en', { summary: 'Other words.' });
    await editor.publish('article', id, 'ar', {
      ...articleFields('ar', library),
      slug: arabic,
      translation: { method: 'human', translatedAt: '2026-03-01T00:00:00.000Z', sourceFingerprint: 'forged' },
    });
    expect(await passportOf(arabic)).toMatchObject({
      state: 'outdated',
      translatedAt: '2026-03-01T00:00:00.000Z',
    });
    const draft = await editor.draft('article', id, 'ar');
    expect(JSON.stringify(draft)).not.toContain('forged');
  });

  it('that a person declares up to date is current at once where its words are the published ones', async () => {
    const { editor } = room;
    const { id, arabic } = await publishBoth();
    await editor.publish('article', id, 'en', { summary: 'Other words.' });
    expect(await editor.declareUpToDate('article', id, 'ar')).toEqual({ data: { published: true } });
    expect(await passportOf(arabic)).toMatchObject({ state: 'current' });
    await editor.publish('article', id, 'en', { summary: 'Yet other words.' });
    expect(await passportOf(arabic)).toMatchObject({ state: 'outdated' });
  });

  it('that a person declares up to date while its draft has new words is current from its publication on', async () => {
    const { editor } = room;
    const { id, arabic } = await publishBoth();
    await editor.publish('article', id, 'en', { summary: 'Other words.' });
    await editor.save('article', id, 'ar', { summary: 'كلمات أخرى.' });
    expect(await editor.declareUpToDate('article', id, 'ar')).toEqual({ data: { published: false } });
    expect(await passportOf(arabic)).toMatchObject({ state: 'outdated' });
    await editor.publish('article', id, 'ar');
    expect(await passportOf(arabic)).toMatchObject({ state: 'current' });
  });

  it('can be declared up to date only where there is an original, published, and a version', async () => {
    const { editor, library, cms } = room;
    const { id } = await publishBoth();
    await expect(editor.declareUpToDate('article', id, 'en')).rejects.toMatchObject({ status: 400 });
    await expect(editor.declareUpToDate('article', id, 'fr')).rejects.toMatchObject({ status: 400 });
    const draft = await draftArticle(editor, library, { title: 'Unpublished' });
    await editor.save('article', draft, 'ar', articleFields('ar', library));
    await expect(editor.declareUpToDate('article', draft, 'ar')).rejects.toMatchObject({ status: 400 });
    const path = `/wellspring/versions/article/${id}/ar/up-to-date`;
    expect((await cms.anonymousRequest('POST', path, {})).status).toBe(401);
  });

  it('that is made while the original’s draft is ahead is held against the published words', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Ahead' });
    await editor.save('article', id, 'en', { summary: 'A draft that is ahead.' });
    await editor.save('article', id, 'ar', { ...articleFields('ar', library), slug: 'متقدم' });
    await editor.publish('article', id, 'ar');
    expect(await passportOf('متقدم')).toMatchObject({ state: 'current' });
    await editor.publish('article', id, 'en');
    expect(await passportOf('متقدم')).toMatchObject({ state: 'outdated' });
  });

  it('that is made before the original is published is current if those words are', async () => {
    const { editor, library } = room;
    const same = await draftArticle(editor, library, { title: 'Same words' });
    await editor.save('article', same, 'ar', { ...articleFields('ar', library), slug: 'نفس-الكلمات' });
    await editor.publish('article', same, 'en');
    await editor.publish('article', same, 'ar');
    expect(await passportOf('نفس-الكلمات')).toMatchObject({ state: 'current' });

    const other = await draftArticle(editor, library, { title: 'Other words' });
    await editor.save('article', other, 'ar', { ...articleFields('ar', library), slug: 'كلمات' });
    await editor.publish('article', other, 'en', { summary: 'Changed before the first publication.' });
    await editor.publish('article', other, 'ar');
    const { publishedAt } = (await room.reader.article('other-words', 'en')).data;
    expect(await passportOf('كلمات')).toMatchObject({ state: 'outdated', changedSince: publishedAt });
  });

  it('has no record on the original, whatever is sent', async () => {
    const { editor, library, reader } = room;
    const id = await draftArticle(editor, library, { title: 'Original' });
    await editor.publish('article', id, 'en', { translation: { method: 'machine' } });
    const { data, meta } = await reader.article('original', 'en');
    expect([data.translation, meta.indexable]).toEqual([null, true]);
    expect(await editor.translation('article', id, 'en')).toMatchObject({ state: 'source' });
  });
});
