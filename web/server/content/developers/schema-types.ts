import type { ApiField, TypePart } from '../../../shared/views/developers.ts';
import { referenceName } from './open-api.ts';
import type { JsonSchema } from './open-api.ts';

/** The anchor of a schema. */
export const schemaId = (name: string): string => `schema-${name}`;

const words = (text: string): TypePart => ({ kind: 'words', text });
const code = (value: unknown): TypePart => ({
  kind: 'code',
  text: typeof value === 'string' ? value : JSON.stringify(value),
});

/** How a type is said: `array of ArticleItem`, `en, de or fr`, `text or null`. */
export function typeOf(schema: JsonSchema): TypePart[] {
  if (schema.$ref !== undefined) {
    const name = referenceName(schema.$ref);
    return [{ kind: 'schema', text: name, id: schemaId(name) }];
  }
  if (schema.const !== undefined) return [code(schema.const)];
  if (schema.enum !== undefined) return listed(schema.enum.map((value) => [code(value)]));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return listed(choices.map(typeOf));
  if (schema.allOf !== undefined) return schema.allOf.flatMap(typeOf);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return listed(types.map((type) => typeNamed(type, schema)));
}

function typeNamed(type: string, { items, additionalProperties, format }: JsonSchema): TypePart[] {
  switch (type) {
    case 'array':
      return items === undefined ? [words('list')] : [words('list of '), ...typeOf(items)];
    case 'object':
      return typeof additionalProperties === 'object'
        ? [words('object of '), ...typeOf(additionalProperties)]
        : [words('object')];
    case 'string':
      return [words(format === undefined ? 'text' : `text (${format})`)];
    case 'integer':
      return [words('whole number')];
    case 'boolean':
      return [words('true or false')];
    default:
      return [words(type)];
  }
}

function listed(choices: readonly TypePart[][]): TypePart[] {
  const last = choices.length - 1;
  return choices.flatMap((parts, at) => {
    if (at === 0) return parts;
    return [words(at === last ? ' or ' : ', '), ...parts];
  });
}

/** Bounds and default of a value, each as a short phrase. */
export function boundsOf(schema: JsonSchema): string[] {
  const { minimum, maximum, minLength, maxLength, pattern } = schema;
  return [
    ...(schema.default === undefined ? [] : [`default: ${String(schema.default)}`]),
    ...range(minimum, maximum, ''),
    ...range(minLength, maxLength, ' characters'),
    ...(pattern === undefined || schema.format !== undefined ? [] : [`as ${pattern}`]),
  ];
}

function range(from: number | undefined, to: number | undefined, unit: string): string[] {
  // What a generator writes for "any whole number" says nothing.
  const most = to === undefined || to >= Number.MAX_SAFE_INTEGER ? undefined : to;
  const least = from === undefined || from <= Number.MIN_SAFE_INTEGER ? undefined : from;
  if (least !== undefined && most !== undefined) return [`${least} to ${most}${unit}`];
  if (most !== undefined) return [`at most ${most}${unit}`];
  return least === undefined ? [] : [`at least ${least}${unit}`];
}

/** Fields inside of fields are shown this deep; what lies further in has a schema of its own. */
const DEPTH = 4;

/**
 * The fields of an object with those of the objects in it that have no name of their own. A union shows the fields of each
 * of its variants, which are told apart by a field with a constant.
 */
export function fieldsOf(schema: JsonSchema, way = '', depth = 0): ApiField[] {
  if (depth > DEPTH || schema.$ref !== undefined) return [];
  const variants = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
      fieldOf(way + name, field, schema.required?.includes(name) === true),
      ...fieldsOf(field, `${way}${name}.`, depth + 1),
    ]),
    ...variants.flatMap((variant) => fieldsOf(variant, wayInto(way, variant), depth)),
    ...(schema.items === undefined
      ? []
      : fieldsOf(schema.items, way === '' ? '[].' : way.replace(/\.$/, '[].'), depth)),
  ];
}

function fieldOf(name: string, schema: JsonSchema, isRequired: boolean): ApiField {
  return {
    name,
    isRequired,
    type: typeOf(schema),
    description: schema.description ?? null,
    bounds: boundsOf(schema),
  };
}

/** `sections[].` of the variant whose `type` is `quote` is `sections[quote].`. */
function wayInto(way: string, { properties = {} }: JsonSchema): string {
  const mark = Object.values(properties).find((field) => typeof field.const === 'string')?.const;
  if (typeof mark !== 'string') return way;
  return way.endsWith('[].') ? `${way.slice(0, -2)}${mark}].` : `${way}(${mark}) `;
}
