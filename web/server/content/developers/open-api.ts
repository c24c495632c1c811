import { z } from 'zod';

/** What the reference shows of a JSON Schema (draft 2020-12); everything else in it is for machines. */
export const jsonSchema = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  get items() {
    return jsonSchema.optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
  get oneOf() {
    return z.array(jsonSchema).optional();
  },
  get allOf() {
    return z.array(jsonSchema).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), jsonSchema]).optional();
  },
});
export type JsonSchema = z.infer<typeof jsonSchema>;

const reference = z.object({ $ref: z.string() });
const orReference = <Part extends z.ZodType>(part: Part) => z.union([reference, part]);

export const parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'path', 'header']),
  description: z.string().optional(),
  required: z.boolean().optional(),
  schema: jsonSchema,
});

const example = z.object({ value: z.unknown() });
export type Example = z.infer<typeof example>;

export const response = z.object({
  description: z.string(),
  headers: z.record(z.string(), z.unknown()).optional(),
  content: z
    .record(
      z.string(),
      z.object({
        schema: jsonSchema.optional(),
        example: z.unknown().optional(),
        examples: z.record(z.string(), orReference(example)).optional(),
      }),
    )
    .optional(),
});

const operation = z.object({
  operationId: z.string(),
  summary: z.string().optional(),
  description: z.string().optional(),
  parameters: z.array(orReference(parameter)).default([]),
  responses: z.record(z.string(), orReference(response)),
});
export type Operation = z.infer<typeof operation>;

/** The parts of an OpenAPI 3.1 document that the reference is made of. */
export const openApi = z.object({
  info: z.object({ version: z.string() }),
  servers: z.array(z.object({ url: z.string() })).default([]),
  paths: z.record(
    z.string(),
    z.object({ get: operation.optional(), parameters: z.array(orReference(parameter)).default([]) }),
  ),
  components: z
    .object({
      schemas: z.record(z.string(), jsonSchema).default({}),
      parameters: z.record(z.string(), parameter).default({}),
      responses: z.record(z.string(), response).default({}),
      examples: z.record(z.string(), example).default({}),
    })
    .default({ schemas: {}, parameters: {}, responses: {}, examples: {} }),
});
export type OpenApi = z.infer<typeof openApi>;

/** The name at the end of a reference: `#/components/schemas/Article` is `Article`. */
export const referenceName = (ref: string): string => decodeURIComponent(ref.split('/').at(-1) ?? '');

/**
 * What a reference stands for, or the thing itself.
 *
 * @throws {Error} where the document does not have it
 */
export function resolved<Part extends object>(
  named: Readonly<Record<string, Part>>,
  given: Part | { readonly $ref: string },
): Part {
  if (!isReference(given)) return given;
  const part = named[referenceName(given.$ref)];
  if (part === undefined) throw new Error(`The API's description has no ${given.$ref}.`);
  return part;
}

function isReference(given: object): given is { readonly $ref: string } {
  return '$ref' in given;
}
