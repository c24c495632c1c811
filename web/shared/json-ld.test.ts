import { describe, expect, it } from '@jest/globals';
import { articleAnswerIn, techniqueAnswer } from '@wellspring/content-model/examples';
import { articleGraph, techniqueGraph } from './json-ld.ts';

const optionsFor = (meta: ReturnType<typeof articleAnswerIn>['meta']) => ({
  siteUrl: 'https://example.org',
  meta,
  crumbs: [
    { title: 'Articles', path: '/en/articles' },
    { title: 'Back pain', path: '/en/articles/relieving-back-pain' },
  ],
  today: '2026-11-22',
});

describe('what machines are told of a page', () => {
  it('names the person who translated, and the work', () => {
    const { data, meta } = articleAnswerIn('ar');
    expect(articleGraph(data, optionsFor(meta))).toMatchObject({
      '@graph': [
        {
          '@type': 'WebPage',
          mainEntity: {
            '@type': 'Article',
            inLanguage: 'ar',
            translator: { '@type': 'Person', name: 'سمير حداد' },
            translationOfWork: { '@id': 'https://example.org/en/articles/relieving-back-pain' },
          },
        },
        { '@type': 'BreadcrumbList' },
      ],
    });
  });

  it('never calls a machine a translator', () => {
    const { data, meta } = articleAnswerIn('ar');
    if (data.translation === null) throw new Error('The Arabic example is a translation.');
    const article = { ...data, translation: { ...data.translation, method: 'machine' as const } };
    expect(JSON.stringify(articleGraph(article, optionsFor(meta)))).not.toContain('translator');
  });

  it('lets no invented person vouch, and says nothing of an overdue review', () => {
    const { data, meta } = techniqueAnswer;
    expect(techniqueGraph(data, optionsFor(meta))).toMatchObject({
      '@graph': [{ '@type': 'MedicalWebPage', lastReviewed: '2026-01-02' }, {}],
    });
    expect(JSON.stringify(techniqueGraph(data, optionsFor(meta)))).not.toContain('reviewedBy');
    const later = techniqueGraph(data, { ...optionsFor(meta), today: '2029-01-01' });
    expect(later).toMatchObject({ '@graph': [{ '@type': 'WebPage' }, {}] });
    expect(JSON.stringify(later)).not.toContain('lastReviewed');
  });
});
