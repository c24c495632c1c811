import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { breakingChanges } from './breaking-changes.ts';
import { openApiDocument } from './document.ts';
import type { OpenApiDocument } from './document.ts';

const record = z.record(z.string(), z.unknown());

/** A copy of the document in which what stands at a place is another; `undefined` removes it. */
function changed(place: string, change: (value: unknown) => unknown): OpenApiDocument {
  const document = record.parse(JSON.parse(JSON.stringify(openApiDocument())));
  const keys = place.split(' ');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>(
    (at, key) => (Array.isArray(at) ? at[Number(key)] : record.parse(at)[key]),
    document,
  );
  if (Array.isArray(parent)) parent.splice(Number(last), 1, change(parent[Number(last)]));
  else {
    const object = z.custom<Record<string, unknown>>((value) => typeof value === 'object').parse(parent);
    object[last] = change(object[last]);
  }
  // What is undefined is gone from JSON.
  return z.looseObject({ openapi: z.string() }).parse(JSON.parse(JSON.stringify(document)));
}

const gone = () => undefined;
const plus = (more: Record<string, unknown>) => (value: unknown) => ({ ...record.parse(value), ...more });
const withValue = (value: unknown) => (list: unknown) => [...z.array(z.unknown()).parse(list), value];
const without = (value: unknown) => (list: unknown) =>
  z
    .array(z.unknown())
    .parse(list)
    .filter((one) => one !== value);

const articles = 'paths /articles get';
const schemas = 'components schemas';

describe('A change of the contract breaks version 1', () => {
  it.each([
    ['an address is gone', 'paths /home', gone, 'GET /home: is gone'],
    ['an operation has another name', `${articles} operationId`, () => 'list', 'is called list'],
    [
      'a parameter has another name',
      `${articles} parameters 1 name`,
      () => 'pageNumber',
      'query page: is gone',
    ],
    [
      'a parameter has to be given',
      `${articles} parameters 0 required`,
      () => true,
      'locale: has to be given',
    ],
    ['a default is another', `${articles} parameters 2 schema default`, () => 10, 'default was 24, is 10'],
    ['a limit is lower', `${articles} parameters 2 schema maximum`, () => 50, 'maximum is lower'],
    ['a limit is new', `${articles} parameters 3 schema maxLength`, () => 10, 'maxLength is lower'],
    [
      'a value may not be sent',
      `${articles} parameters 7 schema enum`,
      without('publishedAt'),
      '"publishedAt" is gone',
    ],
    ['a status is gone', 'paths /home get responses 410', gone, 'GET /home 410: is gone'],
    ['a header is gone', `${articles} responses 200 headers ETag`, gone, '200 ETag: is gone'],
    [
      'a shared answer loses a header',
      'components responses TooManyRequests headers Retry-After',
      gone,
      'Retry-After',
    ],
    ['a media type is gone', `${articles} responses 200 content`, () => ({}), 'application/json: is gone'],
    ['a schema is gone', `${schemas} Seo`, gone, 'Seo: is gone'],
    ['a field is gone', `${schemas} Article properties summary`, gone, 'Article.summary: is gone'],
    [
      'a field may be missing',
      `${schemas} Article required`,
      without('title'),
      'Article.title: may be missing',
    ],
    [
      'a field has another type',
      `${schemas} Article properties readingMinutes type`,
      () => 'string',
      'readingMinutes: type',
    ],
    [
      'a field may be null',
      `${schemas} Article properties keyPoints`,
      (was: unknown) => ({ anyOf: [was, { type: 'null' }] }),
      'keyPoints: type',
    ],
    [
      'a field may be something else',
      `${schemas} Article properties cover anyOf`,
      withValue({ type: 'string' }),
      'may be',
    ],
    ['a field has another format', `${schemas} Instant format`, () => 'time', 'Instant: format'],
    [
      'a field refers to another schema',
      `${schemas} Article properties seo $ref`,
      () => '#/components/schemas/Figure',
      'Article.seo: $ref',
    ],
    [
      'a list is of something else',
      `${schemas} Article properties sources items $ref`,
      () => '#/components/schemas/Update',
      'Article.sources[]: $ref',
    ],
    [
      'an enumeration is open',
      `${schemas} Update properties kind enum`,
      gone,
      'no longer one of some values',
    ],
  ])('where %s', (_name, place, change, sentence) => {
    const found = breakingChanges(openApiDocument(), changed(place, change));
    expect(found.join('\n')).toContain(sentence);
  });

  it('where a parameter is added that has to be given', () => {
    const next = changed(
      `${articles} parameters`,
      withValue({ name: 'key', in: 'query', required: true, schema: {} }),
    );
    expect(breakingChanges(openApiDocument(), next)).toEqual([
      'GET /articles query key: is new, and has to be given',
    ]);
  });
});

describe('A change of the contract is an addition', () => {
  it.each([
    ['an address', 'paths', plus({ '/new': { get: { operationId: 'new', parameters: [], responses: {} } } })],
    [
      'a parameter',
      `${articles} parameters`,
      withValue({ name: 'x', in: 'query', required: false, schema: {} }),
    ],
    ['a higher limit', `${articles} parameters 2 schema maximum`, () => 500],
    ['a value to send', `${articles} parameters 7 schema enum`, withValue('title')],
    ['a status', `${articles} responses`, plus({ 451: { description: 'Withheld by law.' } })],
    ['a field', `${schemas} Article properties`, plus({ subtitle: { type: 'string' } })],
    ['a value in answers', `${schemas} Update properties kind enum`, withValue('retraction')],
    ['a section', `${schemas} Section oneOf`, withValue({ $ref: '#/components/schemas/Seo' })],
    ['other words', `${schemas} Article description`, () => 'Words.'],
  ])('where it is %s', (_name, place, change) => {
    expect(breakingChanges(openApiDocument(), changed(place, change))).toEqual([]);
  });
});
