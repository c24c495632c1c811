import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { endpoints } from '../endpoints.ts';
import { breakingChanges } from './breaking-changes.ts';
import { openApiDocument, releasedContract, saidOf } from './index.ts';
import { ANSWER_EXAMPLES, errorExamples } from './examples.ts';

const REDOCLY = fileURLToPath(new URL('../../node_modules/@redocly/cli/bin/cli.js', import.meta.url));
const RELEASED = fileURLToPath(new URL('../../openapi/v1.json', import.meta.url));

describe('The OpenAPI document', () => {
  const document = openApiDocument();

  it('that is kept and served is the one that the schemas make; `pnpm openapi` writes it', () => {
    expect(releasedContract).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('breaks nothing that was released', () => {
    expect(breakingChanges(releasedContract, document)).toEqual([]);
  });

  it('is clean for a linter that knows OpenAPI 3.1, by its strictest rules', async () => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    };
    const args = [REDOCLY, 'lint', RELEASED, '--extends=recommended-strict', '--format=json'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env }).catch(
      (error: { readonly stdout: string }) => error,
    );
    expect(JSON.parse(stdout)).toMatchObject({ totals: { errors: 0, warnings: 0 }, problems: [] });
  }, 60_000);

  const ajv = formats.default(new Ajv2020({ strict: true, allErrors: true }));
  const cases = endpoints().flatMap(([name, { absences }]) => [
    ...Object.entries(ANSWER_EXAMPLES[name]).map(([key, { value }]) => ({ name, status: 200, key, value })),
    ...['400', '429', '503', ...Object.keys(absences)].flatMap((status) =>
      Object.entries(errorExamples(status, name)).map(([key, { value }]) => ({
        name,
        status: Number(status),
        key,
        value,
      })),
    ),
  ]);

  it.each(cases)('describes its example of $name, $status, $key', ({ name, status, value }) => {
    const schema = saidOf(document, name, status)?.schema;
    if (schema === undefined) throw new Error(`${name} ${status} has no schema.`);
    const validate = ajv.compile(schema);
    validate(value);
    expect(validate.errors).toBeNull();
  });

  it('does not describe an answer with a field too many, or one too few', () => {
    const validate = ajv.compile(saidOf(document, 'article', 200)?.schema ?? {});
    const [english] = Object.values(ANSWER_EXAMPLES.article);
    const answer = JSON.parse(JSON.stringify(english?.value)) as { data: Record<string, unknown> };
    expect(validate(answer)).toBe(true);
    expect(validate({ ...answer, data: { ...answer.data, createdBy: 'a@example.org' } })).toBe(false);
    const { summary: _summary, ...without } = answer.data;
    expect(validate({ ...answer, data: without })).toBe(false);
  });
});
