import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '../locales.ts';
import * as wire from '../wire/answers.ts';
import * as examples from './index.ts';

describe('the example documents', () => {
  it.each(LOCALE_CODES)('are true to the wire schemas in %s', (locale) => {
    expect(() => wire.articleAnswer.parse(examples.articleAnswerIn(locale))).not.toThrow();
    expect(() => wire.articleListAnswer.parse(examples.articleListAnswerIn(locale))).not.toThrow();
    expect(() => wire.topicAnswer.parse(examples.topicAnswerIn(locale))).not.toThrow();
    expect(() => wire.topicListAnswer.parse(examples.topicListAnswerIn(locale))).not.toThrow();
    expect(() => wire.authorAnswer.parse(examples.authorAnswerIn(locale))).not.toThrow();
    expect(() => wire.homeAnswer.parse(examples.homeAnswerIn(locale))).not.toThrow();
  });

  it('are true to the wire schemas where they have no locale', () => {
    expect(() => wire.techniqueAnswer.parse(examples.techniqueAnswer)).not.toThrow();
    expect(() => wire.techniqueListAnswer.parse(examples.techniqueListAnswer)).not.toThrow();
    expect(() => wire.localesAnswer.parse(examples.localesAnswer)).not.toThrow();
  });

  it('are refused when a private field slips in', () => {
    const answer = examples.articleAnswerIn('en');
    const leaking = { ...answer, data: { ...answer.data, createdBy: { email: 'a@example.org' } } };
    expect(() => wire.articleAnswer.parse(leaking)).toThrow(/createdBy/);
  });
});
