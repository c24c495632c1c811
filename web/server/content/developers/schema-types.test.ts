import { describe, expect, it } from '@jest/globals';
import { jsonSchema } from './open-api.ts';
import { boundsOf, fieldsOf, typeOf } from './schema-types.ts';

const said = (schema: unknown) =>
  typeOf(jsonSchema.parse(schema))
    .map((part) => (part.kind === 'schema' ? `[${part.text}](#${part.id})` : part.text))
    .join('');

describe('a type is said in words', () => {
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: 'string', format: 'date-time' }, 'text (date-time)'],
    [{ type: ['integer', 'null'] }, 'whole number or null'],
    [{ enum: ['en', 'de', 'fr'] }, 'en, de or fr'],
    [{ const: 'article' }, 'article'],
    [{ $ref: '#/components/schemas/Cursor' }, '[Cursor](#schema-Cursor)'],
    [{ type: 'array', items: { $ref: '#/components/schemas/Topic' } }, 'list of [Topic](#schema-Topic)'],
    [{ anyOf: [{ $ref: '#/components/schemas/Seo' }, { type: 'null' }] }, '[Seo](#schema-Seo) or null'],
    [{ type: 'object', additionalProperties: { type: 'boolean' } }, 'object of true or false'],
  ])('%j', (schema, words) => {
    expect(said(schema)).toBe(words);
  });
});

describe('bounds are short phrases', () => {
  it.each([
    [{ default: 24, minimum: 1, maximum: 100 }, ['default: 24', '1 to 100']],
    [{ maxLength: 200 }, ['at most 200 characters']],
    [{ type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, ['at least 1']],
    [{ pattern: '^a$' }, ['as ^a$']],
    [{ pattern: '^a$', format: 'date' }, []],
  ])('%j', (schema, phrases) => {
    expect(boundsOf(jsonSchema.parse(schema))).toEqual(phrases);
  });
});

it('fields of objects, lists and variants are named with the way to them', () => {
  const schema = jsonSchema.parse({
    type: 'object',
    required: ['data'],
    properties: {
      data: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
      meta: { type: 'object', properties: { page: { type: 'object', properties: { total: {} } } } },
      parts: {
        type: 'array',
        items: {
          oneOf: [
            { type: 'object', properties: { type: { const: 'prose' }, blocks: {} } },
            { type: 'object', properties: { type: { const: 'quote' }, lang: {} } },
          ],
        },
      },
      author: { $ref: '#/components/schemas/Author' },
    },
  });
  expect(fieldsOf(schema).map(({ name, isRequired }) => name + (isRequired ? '' : '?'))).toEqual([
    'data',
    'data[].id?',
    'meta?',
    'meta.page?',
    'meta.page.total?',
    'parts?',
    'parts[prose].type?',
    'parts[prose].blocks?',
    'parts[quote].type?',
    'parts[quote].lang?',
    'author?',
  ]);
});
