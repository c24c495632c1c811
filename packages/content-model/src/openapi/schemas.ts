import { z } from 'zod';
import { endpoints } from '../endpoints.ts';
import type { Endpoint, EndpointName } from '../endpoints.ts';
import type { JsonSchema } from '../parameters.ts';
import { errorAnswer } from '../wire/errors.ts';

const record = z.record(z.string(), z.unknown());
const converted = z.object({ properties: z.record(z.string(), record), $defs: z.record(z.string(), record) });

/** Every schema of the wire: those with a name, and what each endpoint answers. */
export interface WireSchemas {
  readonly named: Readonly<Record<string, JsonSchema>>;
  readonly answers: Readonly<Record<string, JsonSchema>>;
}

/** Converts the schemas that the server and the client parse with. */
export function wireSchemas(): WireSchemas {
  const answers = Object.fromEntries(
    endpoints().map(([name, { answer }]): [EndpointName, Endpoint['answer']] => [name, answer]),
  );
  const all = z.toJSONSchema(z.object({ ...answers, error: errorAnswer }), { io: 'output' });
  const { properties, $defs } = converted.parse(all);
  const named = Object.fromEntries(
    Object.entries($defs)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]): [string, JsonSchema] => [name, record.parse(told(schema))]),
  );
  return {
    named: mapValues(named, (schema) => withDiscriminator(schema, named)),
    answers: mapValues(properties, (schema) => record.parse(told(schema))),
  };
}

/**
 * A schema as the contract tells it. What the schema is stricter in than the contract goes: fields are added within a version,
 * so closed objects would be a promise that is not kept. So does what only says how the schema checks: safe integers, and the
 * patterns of formats that have a name.
 */
function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  const schema = record.safeParse(value);
  if (!schema.success) return value;
  const entries = Object.entries(schema.data).filter(
    ([key, one]) =>
      !(key === 'additionalProperties' && one === false) &&
      !(key === 'minimum' && one === Number.MIN_SAFE_INTEGER) &&
      !(key === 'maximum' && one === Number.MAX_SAFE_INTEGER) &&
      !(key === 'pattern' && 'format' in schema.data),
  );
  return Object.fromEntries(
    entries.map(([key, one]): [string, unknown] => [
      key,
      key === '$ref' && typeof one === 'string'
        ? one.replace('#/$defs/', '#/components/schemas/')
        : told(one),
    ]),
  );
}

const union = z.looseObject({ oneOf: z.array(z.object({ $ref: z.string() })) });
const variant = z.object({ properties: z.object({ type: z.object({ const: z.string() }) }) });

/** Says by which `type` the variants of a union are told apart. */
function withDiscriminator(schema: JsonSchema, named: WireSchemas['named']): JsonSchema {
  const parsed = union.safeParse(schema);
  if (!parsed.success) return schema;
  const mapping = parsed.data.oneOf.map(({ $ref }): [string, string] => {
    const { type } = variant.parse(named[$ref.replace('#/components/schemas/', '')]).properties;
    return [type.const, $ref];
  });
  return { ...schema, discriminator: { propertyName: 'type', mapping: Object.fromEntries(mapping) } };
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]): [string, To] => [key, map(value)]));
}
