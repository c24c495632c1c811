import { z } from 'zod';
import type { JsonSchema } from '../parameters.ts';
import type { OpenApiDocument } from './document.ts';

const record = z.record(z.string(), z.unknown());
const responses = z.object({
  paths: z.record(
    z.string(),
    z.object({ get: z.object({ operationId: z.string(), responses: z.record(z.string(), record) }) }),
  ),
  components: z.object({ responses: z.record(z.string(), record), schemas: z.record(z.string(), record) }),
});
const withBody = z.object({
  content: z.object({ 'application/json': z.object({ schema: record }) }).optional(),
  headers: z.record(z.string(), z.unknown()).default({}),
});

/** What a document says of one status of one operation. */
export interface Said {
  /** JSON Schema 2020-12 of the body, complete in itself; undefined where there is none. */
  readonly schema: JsonSchema | undefined;
  readonly headers: readonly string[];
}

/**
 * Reads from a contract what an answer has to be, with every object closed: for tests, to which a field that the contract does
 * not name is a leak.
 *
 * @returns undefined where the contract does not name the status
 */
export function saidOf(document: OpenApiDocument, operationId: string, status: number): Said | undefined {
  const { paths, components } = responses.parse(document);
  const operation = Object.values(paths).find(({ get }) => get.operationId === operationId);
  const found = operation?.get.responses[String(status)];
  if (found === undefined) return undefined;
  const shared = z.object({ $ref: z.string() }).safeParse(found).data?.$ref.split('/').at(-1);
  const { content, headers } = withBody.parse(shared === undefined ? found : components.responses[shared]);
  const schema = content?.['application/json'].schema;
  return {
    headers: Object.keys(headers),
    schema: schema && record.parse(closed({ ...schema, $defs: components.schemas })),
  };
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  const schema = record.safeParse(value);
  if (!schema.success) return value;
  // What tells variants apart is said by their schemas already; JSON Schema does not know the keyword.
  const { discriminator: _discriminator, ...own } = schema.data;
  const entries = Object.entries(own).map(([key, one]): [string, unknown] => [
    key,
    key === '$ref' && typeof one === 'string'
      ? one.replace('#/components/schemas/', '#/$defs/')
      : closed(one),
  ]);
  const isOpen = own['type'] !== 'object' || 'additionalProperties' in own;
  return { ...Object.fromEntries(entries), ...(isOpen ? {} : { additionalProperties: false }) };
}
