import type { Endpoint } from '../endpoints.ts';

const text = { type: 'string' } as const;
const seconds = { type: 'integer', minimum: 0 } as const;

/** Headers of answers, by name. */
export const HEADERS = {
  ETag: {
    description: 'Strong validator of the body. Send it back as `If-None-Match`.',
    schema: text,
    example: '"3q2-7wAAAAAAAAAAAAAAAAAAAAA"',
  },
  'Cache-Control': {
    description: 'How long the answer may be kept.',
    schema: text,
    example: 'public, max-age=0, s-maxage=1, stale-if-error=604800',
  },
  'Cache-Tag': {
    description:
      'Tags of what the answer shows, with commas between them. An event of `/changes` with one of them makes the answer stale. Past 4 kB the tags of lists alone.',
    schema: text,
    example: 'document:k3v0exampleexampleexampl,list:article:en',
  },
  'Content-Language': {
    description: 'BCP 47 tag of the words, where they are in one language.',
    schema: text,
    example: 'en-US',
  },
  'RateLimit-Limit': {
    description:
      'How many requests a client has in a minute. Absent where an answer took no work, which is not counted.',
    schema: seconds,
    example: 600,
  },
  'RateLimit-Remaining': {
    description: 'How many are left of them.',
    schema: seconds,
    example: 599,
  },
  'RateLimit-Reset': { description: 'Seconds until there are as many again.', schema: seconds, example: 60 },
  'Retry-After': { description: 'Seconds to wait before asking again.', schema: seconds, example: 5 },
} as const;
export type HeaderName = keyof typeof HEADERS;

const RATE_LIMIT = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'] as const;

/** The headers of what an endpoint answers. */
export function answerHeaders({ language, tagged }: Endpoint): HeaderName[] {
  const names: HeaderName[] = ['ETag', 'Cache-Control'];
  if (tagged) names.push('Cache-Tag');
  if (language === 'served') names.push('Content-Language');
  return [...names, ...RATE_LIMIT];
}

/** The headers of 304, and of an error. */
export function errorHeaders(status: string): HeaderName[] {
  switch (status) {
    case '304':
      return ['ETag', 'Cache-Control'];
    case '429':
    case '503':
      return ['Cache-Control', 'Retry-After', ...RATE_LIMIT];
    default:
      return ['Cache-Control', ...RATE_LIMIT];
  }
}
