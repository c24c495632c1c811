import { z } from 'zod';
import type { JsonSchema } from '../parameters.ts';
import type { OpenApiDocument } from './document.ts';
import { compareSchemas } from './compare-schemas.ts';

const record = z.record(z.string(), z.unknown());
const referable = z.union([z.object({ $ref: z.string() }), record]);
const operation = z.object({
  operationId: z.string(),
  parameters: z.array(referable),
  responses: z.record(z.string(), referable),
});
const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean(),
  schema: record,
});
const response = z.object({
  content: z.record(z.string(), z.object({ schema: record })).default({}),
  headers: z.record(z.string(), z.unknown()).default({}),
});
const contract = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), record) }),
});

/**
 * Says how a document breaks the promise that another one gave: what a client that works by the released document could meet
 * that it does not know, or lose. Nothing where it only adds.
 *
 * @returns sentences, each beginning with the place
 */
export function breakingChanges(released: OpenApiDocument, next: OpenApiDocument): string[] {
  const before = contract.parse(released);
  const after = contract.parse(next);
  const found: string[] = [];
  for (const [path, methods] of Object.entries(before.paths)) {
    for (const [method, was] of Object.entries(methods)) {
      const is = after.paths[path]?.[method];
      const place = `${method.toUpperCase()} ${path}`;
      if (is === undefined) found.push(`${place}: is gone`);
      else {
        if (is.operationId !== was.operationId) found.push(`${place}: is called ${is.operationId} now`);
        found.push(...ofParameters(place, parametersIn(released, was), parametersIn(next, is)));
        found.push(...ofResponses(place, responsesIn(released, was), responsesIn(next, is)));
      }
    }
  }
  for (const [name, was] of Object.entries(before.components.schemas)) {
    const is = after.components.schemas[name];
    if (is === undefined) found.push(`${name}: is gone`);
    else found.push(...compareSchemas('answer', name, was, is));
  }
  return found;
}

type Parameters = ReadonlyMap<string, z.infer<typeof parameter>>;
type Responses = Readonly<Record<string, z.infer<typeof response>>>;

function ofParameters(place: string, before: Parameters, after: Parameters): string[] {
  const found: string[] = [];
  for (const [name, was] of before) {
    const is = after.get(name);
    const at = `${place} ${name}`;
    if (is === undefined) found.push(`${at}: is gone`);
    else {
      if (is.required && !was.required) found.push(`${at}: has to be given now`);
      found.push(...compareSchemas('request', at, was.schema, is.schema));
    }
  }
  for (const [name, { required }] of after) {
    if (required && !before.has(name)) found.push(`${place} ${name}: is new, and has to be given`);
  }
  return found;
}

function ofResponses(place: string, before: Responses, after: Responses): string[] {
  const found: string[] = [];
  for (const [status, was] of Object.entries(before)) {
    const is = after[status];
    const at = `${place} ${status}`;
    if (is === undefined) {
      found.push(`${at}: is gone`);
      continue;
    }
    for (const name of Object.keys(was.headers)) {
      if (!(name in is.headers)) found.push(`${at} ${name}: is gone`);
    }
    for (const [type, { schema }] of Object.entries(was.content)) {
      const body = is.content[type];
      if (body === undefined) found.push(`${at} ${type}: is gone`);
      else found.push(...compareSchemas('answer', at, schema, body.schema));
    }
  }
  return found;
}

function parametersIn(document: OpenApiDocument, { parameters }: z.infer<typeof operation>): Parameters {
  const all = parameters.map((one) => parameter.parse(resolved(document, one)));
  return new Map(all.map((one) => [`${one.in} ${one.name}`, one]));
}

function responsesIn(document: OpenApiDocument, { responses }: z.infer<typeof operation>): Responses {
  return Object.fromEntries(
    Object.entries(responses).map(([status, one]) => [status, response.parse(resolved(document, one))]),
  );
}

/** What a reference leads to: `#/components/responses/BadRequest`. */
function resolved(document: OpenApiDocument, value: JsonSchema): JsonSchema {
  const { $ref } = value;
  if (typeof $ref !== 'string') return value;
  const target = $ref
    .split('/')
    .slice(1)
    .reduce<JsonSchema>((at, key) => record.parse(at[key]), document);
  return resolved(document, target);
}
