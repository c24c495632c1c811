import { describe, expect, it } from '@jest/globals';
import { publishTopic, topicFields, translateTopic } from './examples/library.ts';
import { Refused } from './harness/editor.ts';
import { openNewsroom } from './harness/newsroom.ts';

describe('Slugs', () => {
  const room = openNewsroom();
  const publish = (title: string, locale?: Parameters<typeof publishTopic>[3]) =>
    publishTopic(room.editor, room.library, title, locale);
  const translate = (id: string, locale: Parameters<typeof translateTopic>[2], name: string) =>
    translateTopic(room.editor, id, locale, name);
  const statusOf = async (slug: string, locale: string, more = '') =>
    (await room.cms.api(`/topics/${encodeURIComponent(slug)}?locale=${locale}${more}`)).status;

  it.each([
    ['en', 'Jaws & “tired” eyes', 'jaws-tired-eyes'],
    ['de', 'Rückenschmerzen lindern', 'rueckenschmerzen-lindern'],
    ['fr', 'Étirer l’épaule', 'etirer-lepaule'],
    ['es', 'Sueño', 'sueno'],
    ['ar', 'آلامُ الظَّهر', 'آلام-الظهر'],
    ['ja', '腰痛をやわらげる', '腰痛をやわらげる'],
  ] as const)('are made on save from the title, in its own script (%s)', async (locale, title, slug) => {
    const { editor, library } = room;
    const id = await editor.create('topic', locale, topicFields(library, { title }));
    expect(await editor.draft('topic', id, locale)).toMatchObject({ slug, sourceLocale: locale });
  });

  it('that are taken get a number, even while the other document is only a draft', async () => {
    const { editor, library } = room;
    const fields = topicFields(library, { title: 'Calves' });
    const ids = [
      await editor.create('topic', 'en', fields),
      await editor.create('topic', 'en', fields),
      await editor.create('topic', 'fr', fields),
    ];
    const slugs = [
      (await editor.draft('topic', ids[0] ?? '', 'en'))['slug'],
      (await editor.draft('topic', ids[1] ?? '', 'en'))['slug'],
      (await editor.draft('topic', ids[2] ?? '', 'fr'))['slug'],
    ];
    expect(slugs).toEqual(['calves', 'calves-2', 'calves']);
  });

  it('stay when the title changes', async () => {
    const { editor } = room;
    const id = await publish('Shin pain');
    await editor.publish('topic', id, 'en', { name: 'Pain along the shin' });
    const { data } = await room.reader.topic('shin-pain', 'en');
    expect(data).toMatchObject({ id, title: 'Pain along the shin', slug: 'shin-pain' });
  });

  it('that an editor types take the form of their language', async () => {
    const { editor, library } = room;
    const fields = { ...topicFields(library, { title: 'Füße' }), slug: 'Müde Füße!' };
    const id = await editor.create('topic', 'de', fields);
    expect(await editor.draft('topic', id, 'de')).toMatchObject({ slug: 'muede-fuesse' });
  });

  it('that were edited lead on from the former one, under any spelling of it', async () => {
    const { editor, reader } = room;
    const id = await publish('がまんする', 'ja');
    await editor.publish('topic', id, 'ja', { slug: 'がまん' });
    for (const asked of ['がまんする', 'がまんする'.normalize('NFD'), 'がまん'.normalize('NFD')]) {
      const { data } = await reader.topic(asked, 'ja');
      expect(data).toMatchObject({ id, slug: 'がまん', path: '/ja/topics/がまん' });
    }
  });

  it('of a withdrawn version answer 410, and say where else the document can be read', async () => {
    const { editor, reader } = room;
    const id = await publish('Stiff hips');
    await translate(id, 'fr', 'Hanches raides');
    await editor.withdraw('topic', id, 'fr');
    expect(await statusOf('hanches-raides', 'fr')).toBe(410);
    const { details } = await reader.refusal('/topics/hanches-raides', 'fr');
    expect(details.alternates).toMatchObject([{ locale: 'en', path: '/en/topics/stiff-hips' }]);
  });

  it('of another language lead to a fallback that tells “withdrawn” from “not translated”', async () => {
    const { editor, reader } = room;
    const id = await publish('Tired legs');
    await translate(id, 'fr', 'Jambes lourdes');
    await editor.withdraw('topic', id, 'fr');
    const french = await reader.topic('tired-legs', 'fr');
    const german = await reader.topic('tired-legs', 'de');
    expect(french.meta).toMatchObject({ servedLocale: 'en', fallback: { reason: 'withdrawn' } });
    expect(german.meta).toMatchObject({ servedLocale: 'en', fallback: { reason: 'not-translated' } });
    expect(german.data).toMatchObject({
      path: '/de/topics/tired-legs',
      fallback: { reason: 'not-translated' },
    });
    expect(german.meta.canonicalPath).toBe('/en/topics/tired-legs');
  });

  it('of a document that is withdrawn everywhere answer 410 everywhere, unknown ones 404', async () => {
    const id = await publish('Fleeting');
    await room.editor.withdraw('topic', id, 'en');
    expect([await statusOf('fleeting', 'en'), await statusOf('fleeting', 'de')]).toEqual([410, 410]);
    expect(await statusOf('never-there', 'en')).toBe(404);
  });

  it('of a document that the chain does not reach answer 404 with its languages', async () => {
    const { reader } = room;
    await publish('Rheuma', 'de');
    expect(await statusOf('rheuma', 'fr')).toBe(404);
    const { details } = await reader.refusal('/topics/rheuma', 'fr');
    expect(details.alternates).toMatchObject([{ locale: 'de', path: '/de/topics/rheuma' }]);
    await publish('Ankles');
    expect(await statusOf('ankles', 'fr', '&fallback=none')).toBe(404);
    expect(
      (await reader.refusal('/topics/ankles', 'fr', { fallback: 'none' })).details.alternates,
    ).toHaveLength(1);
  });

  it('that several documents have in other languages answer 404 with all of them to choose from', async () => {
    const { editor, reader } = room;
    const german = await publish('Wrist');
    const spanish = await publish('Hand joint');
    await editor.save('topic', german, 'de', {
      name: 'Gelenk',
      slug: 'tarso',
      summary: 'S',
      translation: {},
    });
    await editor.publish('topic', german, 'de');
    await editor.save('topic', spanish, 'es', { name: 'Tarso', summary: 'S', translation: {} });
    await editor.publish('topic', spanish, 'es');
    expect(await statusOf('tarso', 'fr')).toBe(404);
    const { details } = await reader.refusal('/topics/tarso', 'fr');
    expect(details.candidates?.map(({ id }) => id).sort()).toEqual([german, spanish].sort());
    expect((await reader.topic('tarso', 'de')).data.id).toBe(german);
    expect((await reader.topic('tarso', 'es')).data.id).toBe(spanish);
  });

  it('that a locale once had mean its own document before that of another language', async () => {
    const { editor, reader } = room;
    const own = await publish('Puls', 'de');
    await editor.publish('topic', own, 'de', { slug: 'herzschlag' });
    const other = await publish('Puls', 'en');
    expect((await reader.topic('puls', 'de')).data.id).toBe(own);
    expect((await reader.topic('puls', 'en')).data.id).toBe(other);
  });

  it('that a document has let go of are free for others, and then mean the new one', async () => {
    const { editor, reader } = room;
    const deleted = await publish('Elbow');
    await editor.delete('topic', deleted, '*');
    expect(await statusOf('elbow', 'en')).toBe(410);
    const next = await publish('Elbow');
    expect((await reader.topic('elbow', 'en')).data.id).toBe(next);

    const withdrawn = await publish('Forearm');
    await editor.withdraw('topic', withdrawn, 'en');
    await editor.save('topic', withdrawn, 'en', { slug: 'lower-arm' });
    const taken = await publish('Forearm');
    expect((await reader.topic('forearm', 'en')).data.id).toBe(taken);
    await editor.publish('topic', withdrawn, 'en');
    expect((await reader.topic('lower-arm', 'en')).data.id).toBe(withdrawn);
  });

  it('belong to one document, whoever publishes first: the other is refused with a sentence', async () => {
    const { cms, editor, library, reader } = room;
    const ids = [
      await editor.create('topic', 'en', topicFields(library, { title: 'Twins' })),
      await editor.create('topic', 'en', topicFields(library, { title: 'Siblings' })),
    ];
    // Two saves at the same instant can each find the slug free.
    await cms.database.tables('topics').whereIn('document_id', ids).update({ slug: 'twins' });
    await editor.publish('topic', ids[0] ?? '', 'en');
    const { refusals: foretold } = await editor.readiness('topic', ids[1] ?? '', 'en');
    expect(foretold).toEqual({ slug: expect.stringContaining('another topic') });
    await editor.withdraw('topic', ids[0] ?? '', 'en');

    const outcomes = await Promise.allSettled(ids.map((id) => editor.publish('topic', id, 'en')));
    const refusals = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refusals).toEqual([expect.any(Refused)]);
    expect(refusals[0]).toMatchObject({
      status: 400,
      fields: { slug: expect.stringContaining('another') },
    });
    const { data } = await reader.topic('twins', 'en');
    expect(ids).toContain(data.id);
  });

  it('of people are one for all languages', async () => {
    const { editor, library, reader } = room;
    await editor.save('author', library.writer, 'ja', { name: 'マラ・リンド' });
    const { data } = await reader.author('mara-lind', 'ja');
    expect(data).toMatchObject({
      id: library.writer,
      locale: 'ja',
      title: 'マラ・リンド',
      slug: 'mara-lind',
    });
  });
});
