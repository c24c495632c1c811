import { LOCALE_CODES } from '../locales.ts';
import type { ErrorAnswer } from '../wire/errors.ts';
import { topicIn } from './answers.ts';
import { backPainAlternates } from './articles.ts';

const errorOf = (
  status: number,
  name: string,
  message: string,
  details: ErrorAnswer['error']['details'] = {},
): ErrorAnswer => ({ data: null, error: { status, name, message, details } });

/** 400: a parameter that there is not, and a value that there is not. */
export const badRequestAnswer = errorOf(
  400,
  'ValidationError',
  'There is no parameter “lang”. “xx” is not a value of “locale”.',
  {
    errors: [
      {
        path: ['lang'],
        message: 'There is no parameter “lang”.',
        given: 'de',
        allowed: ['locale', 'fallback'],
      },
      { path: ['locale'], message: '“xx” is not a value of “locale”.', given: 'xx', allowed: LOCALE_CODES },
    ],
  },
);

/** 404: not in the locale asked for, with where else. */
export const notTranslatedAnswer = errorOf(
  404,
  'NotFoundError',
  'The article “relieving-back-pain” does not exist in fr.',
  {
    alternates: backPainAlternates,
  },
);

/** 404: there is no such thing. */
export const notFoundAnswer = errorOf(404, 'NotFoundError', 'There is no article “never-there”.', {
  alternates: [],
});

/** 404: a slug that several documents have in other locales. */
export const ambiguousAnswer = errorOf(
  404,
  'NotFoundError',
  'Several documents have the slug “back”: choose one.',
  {
    alternates: [],
    candidates: [
      { id: topicIn('en').id, kind: 'topic', title: 'Back', path: '/en/topics/back', locale: 'en' },
      {
        id: 'exampletopic000000000009',
        kind: 'topic',
        title: 'Rücken',
        path: '/de/topics/back',
        locale: 'de',
      },
    ],
  },
);

/** 410: withdrawn in this locale, still there in another. */
export const goneAnswer = errorOf(410, 'GoneError', 'The article “rueckenschmerzen-lindern” was withdrawn.', {
  alternates: backPainAlternates,
});

/** 410 of the event log. */
export const cursorUnknownAnswer = errorOf(
  410,
  'GoneError',
  'The event log does not go back to this cursor. Take a new one with “after=latest”, then read again what you keep.',
  { code: 'cursor-unknown' },
);

/** 429. */
export const tooManyRequestsAnswer = errorOf(429, 'RateLimitError', 'Too many requests: ask again in 12 s.');

/** 503. */
export const unavailableAnswer = errorOf(
  503,
  'ServiceUnavailableError',
  'The content cannot be read right now. Try again shortly.',
);
