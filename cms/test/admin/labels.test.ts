import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import { formLabels, LABELS } from '../../src/admin/labels/index.ts';
import { COMPONENT_FORMS, TYPE_FORMS } from '../../src/setup/forms/all-forms.ts';
import { DATE_LABELS } from '../../src/setup/forms/form.ts';

const fields = [...TYPE_FORMS, ...COMPONENT_FORMS].flatMap(({ rows }) => rows.flat());
const english = new Set([...fields.map(({ label }) => label), ...Object.values(DATE_LABELS)]);

describe('The labels of the forms', () => {
  it('are there for every language of the publication but English', () => {
    expect(['en', ...Object.keys(LABELS)].sort()).toEqual([...LOCALE_CODES].sort());
  });

  it.each(Object.entries(LABELS))('are complete in %s, and there are no others', (_language, words) => {
    expect(Object.keys(words).sort()).toEqual([...english].sort());
    expect(Object.values(words).filter((word) => word.trim() === '')).toEqual([]);
  });

  it('stand under the names that the content manager asks for', () => {
    expect(formLabels['de']).toMatchObject({
      'content-manager.content-types.api::article.article.title': 'Titel',
      'content-manager.content-types.api::article.article.updatedAt': 'Geändert',
      'content-manager.components.sections.quote.attribution': 'Wer es gesagt hat',
    });
  });
});
