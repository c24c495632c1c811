import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { EndpointName } from '@wellspring/content-model';
import { releasedContract, saidOf } from '@wellspring/content-model/openapi';
import type { CmsAnswer } from './requests.ts';

const ajv = formats.default(new Ajv2020({ strict: true, allErrors: true }));
const validators = new Map<string, ValidateFunction>();

/**
 * Holds an answer to the released OpenAPI document: its status, its headers, every field of its body, and none besides.
 *
 * @returns the answer, for whoever wants to know more of it
 */
export function expectContracted(name: EndpointName, answer: CmsAnswer): CmsAnswer {
  const said = saidOf(releasedContract, name, answer.status);
  if (said === undefined) {
    throw new Error(
      `${name} answered ${answer.status}, which the contract does not name: ${shown(answer.body)}`,
    );
  }
  // Answers from memory are not counted, and under test nothing is, so there may be no limits to tell.
  const promised = said.headers.filter((header) => !header.startsWith('RateLimit-'));
  const missing = promised.filter((header) => answer.headers.get(header) === null);
  expect([name, answer.status, 'without', missing]).toEqual([name, answer.status, 'without', []]);
  if (said.schema === undefined || answer.body === '') return answer;
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const key = `${name} ${answer.status}`;
  const validate = validators.get(key) ?? ajv.compile(said.schema);
  validators.set(key, validate);
  if (!validate(answer.body)) {
    throw new Error(
      `${key} is not as the contract says: ${ajv.errorsText(validate.errors)}: ${shown(answer.body)}`,
    );
  }
  return answer;
}

function shown(body: unknown): string {
  return JSON.stringify(body).slice(0, 600);
}
