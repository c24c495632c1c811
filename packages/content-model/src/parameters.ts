import { z } from 'zod';

/** A JSON Schema, of which little is known here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One parameter of a query string, told to people. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** What the value means, with its limits and default: a whole number is an integer, though the wire carries text. */
  readonly schema: JsonSchema;
}

const schemaOfParameter = z.looseObject({ description: z.string() });
const schemaOfQuery = z.object({
  properties: z.record(z.string(), schemaOfParameter),
  $defs: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});

/** The parameters that a query's schema knows, in its order; none where it is no schema of a query. */
export function parametersOf(query: z.ZodType): Parameter[] {
  if (!(query instanceof z.ZodObject)) return [];
  const { properties, $defs } = schemaOfQuery.parse(z.toJSONSchema(query, { io: 'output' }));
  const { required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    description,
    required: required.includes(name),
    schema: withoutReferences(schema, $defs),
  }));
}

/** Puts what a schema refers to in the place of the reference; the words at the reference's side win. */
function withoutReferences(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const { $ref, ...own } = schema;
  const target = typeof $ref === 'string' ? definitions[$ref.replace('#/$defs/', '')] : undefined;
  const entries = Object.entries({ ...target, ...own }).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value) ? value.map((one: unknown) => inline(one, definitions)) : value,
  ]);
  return Object.fromEntries(entries);
}

function inline(value: unknown, definitions: Readonly<Record<string, JsonSchema>>): unknown {
  const schema = z.record(z.string(), z.unknown()).safeParse(value);
  return schema.success ? withoutReferences(schema.data, definitions) : value;
}
