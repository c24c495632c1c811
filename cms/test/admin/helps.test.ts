import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import { HELPS, helpsOn } from '../../src/admin/helps/index.ts';
import { translateHints } from '../../src/admin/helps/translate-hints.ts';
import { COMPONENT_FORMS, TYPE_FORMS } from '../../src/setup/forms/all-forms.ts';

const fields = [...TYPE_FORMS, ...COMPONENT_FORMS].flatMap(({ rows }) => rows.flat());
const english = new Set(fields.flatMap(({ help }) => help ?? []));

describe('The help texts of the forms', () => {
  it('are there for every language of the publication but English', () => {
    expect(['en', ...Object.keys(HELPS)].sort()).toEqual([...LOCALE_CODES].sort());
  });

  it.each(Object.entries(HELPS))('are complete in %s, and there are no others', (_language, words) => {
    expect(Object.keys(words).sort()).toEqual([...english].sort());
    expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('name the same examples in every language', () => {
    const examples = (text: string) => text.match(/\/#source-[a-z0-9-]*|10\.\d+\/\S+\w/g);
    for (const [original, text] of Object.values(HELPS).flatMap(Object.entries)) {
      expect(examples(text)).toEqual(examples(original));
    }
  });

  it('are shown in the language of the interface, where there are any in it', () => {
    const path = '/admin/content-manager/collection-types/api::article.article/abc';
    expect(helpsOn({ path, language: 'de' })).toBe(HELPS['de']);
    expect(helpsOn({ path, language: 'en' })).toEqual({});
  });

  it('are shown in English where an administrator arranges the form, since what is shown there is saved', () => {
    const path = '/admin/content-manager/collection-types/api::article.article/configurations/edit';
    expect(helpsOn({ path, language: 'de' })).toEqual({});
  });
});

describe('A form that is opened', () => {
  const helps = { 'In minutes.': 'In Minuten.', 'Without headings.': 'Ohne Überschriften.' };
  const formWith = (ours: string, ofComponent: string) => ({
    layout: {
      layout: [
        [
          [
            { name: 'minutesMin', hint: ours, size: 6, attribute: { type: 'integer', min: 1 } },
            { name: 'minutesMax', hint: 'Written by an administrator.', size: 6 },
          ],
        ],
        [[{ name: 'sections', hint: '' }], [{ name: 'name' }, { name: 'note', hint: null }]],
      ],
      components: {
        'sections.callout': {
          layout: [[{ name: 'body', hint: ofComponent }]],
          settings: { displayName: 'Callout' },
        },
      },
      metadatas: { minutesMin: { description: 'In minutes.' } },
    },
    query: { page: '1' },
  });

  it('has our help texts in another language, those of its components as well, and keeps all else', () => {
    expect(translateHints(formWith('In minutes.', 'Without headings.'), helps)).toEqual(
      formWith('In Minuten.', 'Ohne Überschriften.'),
    );
  });

  it('is left as it is where its shape is not known', () => {
    const strange = { layout: { layout: 'In minutes.' } };
    expect(translateHints(strange, helps)).toBe(strange);
    expect(translateHints(undefined, helps)).toBeUndefined();
  });
});
