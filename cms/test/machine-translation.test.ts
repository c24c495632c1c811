import { describe, expect, it } from '@jest/globals';
import { swedishMassage } from '@wellspring/content-model/examples';
import { publishArticle, techniqueFields } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';

const paragraph = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] });
const callout = (tone: string, words: string) => ({
  __component: 'sections.callout',
  tone,
  body: [paragraph(words)],
});
const prose = (words: string) => ({ __component: 'sections.prose', body: [paragraph(words)] });

describe('A machine translation that nobody has reviewed', () => {
  const room = openNewsroom();
  const shownIn = async (slug: string) =>
    (await room.reader.article(slug, 'fr')).data.sections.map((section) => ({
      text: JSON.stringify(section).match(/"text":"([^"]*)"/)?.[1],
      locale: 'locale' in section ? section.locale : null,
    }));
  async function translate(
    title: string,
    english: readonly unknown[],
    french: readonly unknown[],
    method = 'machine',
  ) {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title });
    await editor.publish('article', id, 'en', { sections: english });
    await editor.save('article', id, 'fr', {
      title,
      summary: 'S',
      sections: french,
      translation: { method },
    });
    await editor.publish('article', id, 'fr');
    return id;
  }
  const ENGLISH = [
    callout('emergency', 'Call'),
    prose('Words'),
    callout('tip', 'Tip'),
    callout('caution', 'Care'),
  ];
  const FRENCH = [
    callout('emergency', 'Appelez'),
    prose('Mots'),
    callout('tip', 'Astuce'),
    callout('caution', 'Gare'),
  ];

  it('is kept from search engines, in its own answer and among the alternates', async () => {
    const { reader } = room;
    await translate('Machine made', ENGLISH, FRENCH);
    const french = await reader.article('machine-made', 'fr');
    expect(french.meta.indexable).toBe(false);
    expect(french.data.translation).toMatchObject({ method: 'machine', reviewedBy: null });
    const english = await reader.article('machine-made', 'en');
    expect(english.meta.indexable).toBe(true);
    expect(english.meta.alternates).toMatchObject([
      { locale: 'en', indexable: true },
      { locale: 'fr', indexable: false },
    ]);
  });

  it('shows call-outs that speak of a danger in the original’s words, and the rest in its own', async () => {
    await translate('Dangers', ENGLISH, FRENCH);
    expect(await shownIn('dangers')).toEqual([
      { text: 'Call', locale: 'en' },
      { text: 'Mots', locale: null },
      { text: 'Astuce', locale: 'fr' },
      { text: 'Care', locale: 'en' },
    ]);
  });

  it('loses no danger where its sections differ from the original’s, and adds none of the machine’s', async () => {
    await translate('Differs', ENGLISH, [prose('Mots'), callout('caution', 'Inventé')]);
    expect(await shownIn('differs')).toEqual([
      { text: 'Call', locale: 'en' },
      { text: 'Care', locale: 'en' },
      { text: 'Mots', locale: null },
    ]);
  });

  it('does not play a danger down by another tone', async () => {
    await translate('Toned down', [callout('emergency', 'Call')], [callout('tip', 'Appelez')]);
    expect(await shownIn('toned-down')).toEqual([{ text: 'Call', locale: 'en' }]);
  });

  it('shows when a technique should be avoided in the original’s words', async () => {
    const { editor, library, reader } = room;
    await editor.save('technique', library.technique, 'fr', {
      name: 'Massage suédois',
      summary: 'S',
      sections: [prose('Mots')],
      avoidIf: [{ text: 'Fièvre', level: 'ask-first' }],
      translation: { method: 'machine' },
    });
    await editor.publish('technique', library.technique, 'fr');
    const { data } = await reader.technique('massage-suedois', 'fr');
    expect(data.avoidIf).toEqual(swedishMassage.avoidIf);
    expect((await reader.techniques('fr')).data[0]?.avoidIf).toEqual(swedishMassage.avoidIf);
    await editor.publish('technique', library.technique, 'fr', { translation: { method: 'human' } });
    expect((await reader.technique('massage-suedois', 'fr')).data.avoidIf).toEqual([
      { text: 'Fièvre', level: 'ask-first', source: null, locale: 'fr' },
    ]);
    await editor.save('technique', library.technique, 'en', techniqueFields(library));
  });

  it('is shown in its own words once a person has reviewed it, who has to be named', async () => {
    const { editor, library, reader } = room;
    const id = await translate('Checked', ENGLISH, FRENCH);
    await expect(
      editor.publish('article', id, 'fr', { translation: { method: 'machine-reviewed' } }),
    ).rejects.toMatchObject({ fields: { 'translation.reviewedBy': expect.any(String) } });
    await editor.save('author', library.reviewer, 'fr', { name: 'Dr Ilse Braam' });
    await editor.publish('article', id, 'fr', {
      translation: { method: 'machine-reviewed', reviewedBy: library.reviewer },
    });
    const { data, meta } = await reader.article('checked', 'fr');
    expect(meta.indexable).toBe(true);
    expect(data.translation?.reviewedBy).toEqual({ name: 'Dr Ilse Braam', path: '/fr/authors/ilse-braam' });
    expect((await shownIn('checked')).map(({ text }) => text)).toEqual(['Appelez', 'Mots', 'Astuce', 'Gare']);
  });
});
