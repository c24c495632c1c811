import { describe, expect, it } from '@jest/globals';
import { articleAnswerIn, homeAnswerIn } from '@wellspring/content-model/examples';
import { tagsOfShownDocuments } from './shown-documents.ts';

describe('the documents that an answer shows', () => {
  it('are the article, its people, techniques and topics', () => {
    expect(tagsOfShownDocuments(articleAnswerIn('en'))).toEqual([
      'document:examplearticle0000000001',
      'document:exampleauthor00000000001',
      'document:exampletechnique00000001',
      'document:exampletopic000000000001',
      'document:exampleauthor00000000002',
    ]);
  });

  it('are those of featured articles, too', () => {
    expect(tagsOfShownDocuments(homeAnswerIn('en'))).toEqual(
      expect.arrayContaining(['document:examplehome0000000000001', 'document:exampletopic000000000001']),
    );
  });
});
