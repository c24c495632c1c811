import { ENDPOINT_TAGS, endpoints } from '../endpoints.ts';
import type { Endpoint, EndpointName } from '../endpoints.ts';
import { parametersOf } from '../parameters.ts';
import type { JsonSchema } from '../parameters.ts';
import { ANSWER_EXAMPLES, errorExamples } from './examples.ts';
import { HEADERS, answerHeaders, errorHeaders } from './headers.ts';
import type { HeaderName } from './headers.ts';
import { wireSchemas } from './schemas.ts';

/** An OpenAPI document, as JSON. */
export type OpenApiDocument = Readonly<Record<string, unknown>> & { readonly openapi: string };

/** Raised with what is added; the first number never changes within `/api/v1`. */
const VERSION = '1.1.0';

const INTRODUCTION = `Everything that the publication has published, in every language, to read. Anonymous, without cookies, from any origin.

- Requests are held to this document: an unknown or repeated parameter, a bad value or an unknown locale is answered with 400, which says what would be right.
- Paths and slugs are decoded, in Unicode’s NFC. Encode them for a link.
- \`HEAD\` is answered wherever \`GET\` is, \`OPTIONS\` everywhere, other methods with 405. Send \`If-None-Match\`, and 304 saves the body.
- Within version 1, fields, parameters, endpoints, and values of enumerations in answers are added, never removed or re-typed. Leave out what you do not know.
- A 404 with \`error.details.alternates\` is about a document. One without is about an address.`;

/** Answers that every endpoint may give: the name of each among the components, and what it says. */
const SHARED = {
  304: ['NotModified', 'It has not changed since the answer whose `ETag` was sent.'],
  400: [
    'BadRequest',
    'The request is not right. `error.details.errors` names everything that is wrong, and what would be right.',
  ],
  429: ['TooManyRequests', 'Too many requests from one address.'],
  503: ['Unavailable', 'The content cannot be read right now. There is never an empty list instead.'],
} as const;

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of an answer that you have.',
  schema: { type: 'string' },
} as const;

/** The contract of the content API, made of the endpoints and of the schemas that the server and the client parse with. */
export function openApiDocument(): OpenApiDocument {
  const { named, answers } = wireSchemas();
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wellspring content API',
      version: VERSION,
      summary: 'Published articles, techniques, topics and people, in many languages.',
      description: INTRODUCTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1', description: 'The CMS that this document comes from.' }],
    security: [],
    tags: Object.entries(ENDPOINT_TAGS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(
      endpoints().map(([name, endpoint]) => [
        endpoint.path,
        { get: operationOf(name, endpoint, answers[name] ?? {}) },
      ]),
    ),
    components: {
      schemas: named,
      responses: sharedResponses(),
      parameters: { IfNoneMatch: IF_NONE_MATCH },
      headers: HEADERS,
    },
  };
}

function operationOf(name: EndpointName, endpoint: Endpoint, answer: JsonSchema) {
  const slug = {
    name: 'slug',
    in: 'path',
    required: true,
    description: 'A slug of the document in any locale, current or former.',
    schema: { type: 'string' },
    example: SLUGS[name],
  };
  return {
    operationId: name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: endpoint.description,
    parameters: [
      ...(endpoint.path.includes('{slug}') ? [slug] : []),
      ...parametersOf(endpoint.query).map((parameter) => ({ ...parameter, in: 'query' })),
      { $ref: '#/components/parameters/IfNoneMatch' },
    ],
    responses: {
      200: {
        description: 'The answer.',
        ...contentOf(answer, ANSWER_EXAMPLES[name]),
        headers: references(answerHeaders(endpoint)),
      },
      ...Object.fromEntries(
        Object.entries(endpoint.absences).map(([status, description]) => [
          status,
          errorResponse(status, description, errorExamples(status, name)),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(SHARED).map(([status, [shared]]) => [
          status,
          { $ref: `#/components/responses/${shared}` },
        ]),
      ),
    },
  };
}

function sharedResponses() {
  return Object.fromEntries(
    Object.entries(SHARED).map(([status, [name, description]]) => [
      name,
      status === '304'
        ? { description, headers: references(errorHeaders(status)) }
        : errorResponse(status, description, errorExamples(status)),
    ]),
  );
}

function errorResponse(status: string, description: string, examples: object) {
  return {
    description,
    ...contentOf({ $ref: '#/components/schemas/Error' }, examples),
    headers: references(errorHeaders(status)),
  };
}

/** Slugs of the demonstration. */
const SLUGS: Readonly<Partial<Record<EndpointName, string>>> = {
  article: 'relieving-back-pain',
  technique: 'swedish-massage',
  topic: 'lower-back-pain',
  author: 'mara-lind',
};

function contentOf(schema: JsonSchema, examples: object) {
  return { content: { 'application/json': { schema, examples } } };
}

function references(names: readonly HeaderName[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
