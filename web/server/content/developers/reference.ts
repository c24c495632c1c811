import document from '@wellspring/content-model/openapi.json' with { type: 'json' };
import type { ApiAnswer, ApiField, ApiOperation, ApiReference } from '../../../shared/views/developers.ts';
import { openApi, parameter, resolved, response } from './open-api.ts';
import type { Example, OpenApi, Operation } from './open-api.ts';
import { boundsOf, fieldsOf, schemaId, typeOf } from './schema-types.ts';

let reference: ApiReference | undefined;

/**
 * The reference of the content API, made of the OpenAPI document that this version of the site was built with.
 *
 * @throws {ZodError} where the document is none
 */
export function apiReference(): ApiReference {
  reference ??= referenceOf(openApi.parse(document));
  return reference;
}

/** @param api the parsed document; nothing in it is fetched */
export function referenceOf(api: OpenApi): ApiReference {
  const base = api.servers[0]?.url.replace(/^https?:\/\/[^/]+/, '').replace(/\/$/, '') ?? '';
  return {
    version: api.info.version,
    operations: Object.entries(api.paths).flatMap(([path, { get, parameters }]) =>
      get === undefined ? [] : [operationOf(api, base + path, get, parameters)],
    ),
    schemas: Object.entries(api.components.schemas).map(([name, schema]) => ({
      id: schemaId(name),
      name,
      description: schema.description ?? null,
      type: typeOf(schema),
      fields: fieldsOf(schema),
    })),
  };
}

function operationOf(
  api: OpenApi,
  path: string,
  operation: Operation,
  shared: Operation['parameters'],
): ApiOperation {
  return {
    id: operation.operationId,
    method: 'GET',
    path,
    summary: operation.summary ?? operation.operationId,
    description: operation.description ?? null,
    parameters: [...shared, ...operation.parameters].map((given) => parameterOf(api, given)),
    answers: Object.entries(operation.responses).map(([status, given]) => answerOf(api, status, given)),
  };
}

/** Where a parameter stands that is not in the query. */
const PLACES = { path: 'in the path', header: 'a header' };

function parameterOf(api: OpenApi, given: Operation['parameters'][number]): ApiField {
  const {
    name,
    in: place,
    required,
    description,
    schema,
  } = parameter.parse(resolved(api.components.parameters, given));
  return {
    name,
    isRequired: required === true,
    type: typeOf(schema),
    description: description ?? schema.description ?? null,
    bounds: [...(place === 'query' ? [] : [PLACES[place]]), ...boundsOf(schema)],
  };
}

function answerOf(api: OpenApi, status: string, given: Operation['responses'][string]): ApiAnswer {
  const { description, headers, content } = response.parse(resolved(api.components.responses, given));
  const json = content?.['application/json'];
  const [first] = Object.values(json?.examples ?? {});
  const example = json?.example ?? (first && resolved<Example>(api.components.examples, first).value);
  return {
    status,
    description,
    type: json?.schema === undefined ? [] : typeOf(json.schema),
    headers: Object.keys(headers ?? {}),
    example: example === undefined ? null : JSON.stringify(example, null, 2),
  };
}
