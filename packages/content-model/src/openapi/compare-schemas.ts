import { z } from 'zod';
import type { JsonSchema } from '../parameters.ts';

/** Whose values a schema describes: those that clients send, or those that they get. */
export type Direction = 'request' | 'answer';

const record = z.record(z.string(), z.unknown());
const schemas = z.array(record);
const names = z.array(z.string());

/** Keywords that say what a value is. None of them may change. */
const KINDS = [
  '$ref',
  'type',
  'const',
  'format',
  'default',
  'propertyNames',
  'additionalProperties',
] as const;
/** Limits of what may be sent, and in which direction each of them opens. */
const LOWER = ['minimum', 'minLength', 'minItems'] as const;
const UPPER = ['maximum', 'maxLength', 'maxItems'] as const;

/**
 * Says what a schema takes away from those who work by the one before. References count as the same while they have the same
 * name: what has a name is compared on its own.
 */
export function compareSchemas(direction: Direction, at: string, was: JsonSchema, is: JsonSchema): string[] {
  return [
    ...KINDS.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key])).map(
      (key) => `${at}: ${key} was ${told(was[key])}, is ${told(is[key])}`,
    ),
    ...ofLimits(direction, at, was, is),
    ...ofValues(direction, at, was, is),
    ...ofProperties(direction, at, was, is),
    ...ofItems(direction, at, was, is),
    ...ofVariants(direction, at, was, is),
  ];
}

/** A pattern may go where clients send, and may not change where they read. */
function ofLimits(direction: Direction, at: string, was: JsonSchema, is: JsonSchema): string[] {
  const found: string[] = [];
  const openedUp = direction === 'request' && is['pattern'] === undefined;
  if (was['pattern'] !== is['pattern'] && !openedUp)
    found.push(`${at}: pattern is ${told(is['pattern'])} now`);
  if (direction === 'answer') return found;
  for (const key of LOWER) {
    if (limit(is[key], -Infinity) > limit(was[key], -Infinity)) found.push(`${at}: ${key} is higher now`);
  }
  for (const key of UPPER) {
    if (limit(is[key], Infinity) < limit(was[key], Infinity)) found.push(`${at}: ${key} is lower now`);
  }
  return found;
}

const limit = (value: unknown, none: number) => (typeof value === 'number' ? value : none);

/** Values that clients send may be added, never removed. In answers an open list may grow, and the contract says so. */
function ofValues(direction: Direction, at: string, was: JsonSchema, is: JsonSchema): string[] {
  const before = z.array(z.unknown()).optional().parse(was['enum']);
  const after = z.array(z.unknown()).optional().parse(is['enum']);
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return direction === 'request' ? [`${at}: takes only some values now`] : [];
  if (after === undefined) return direction === 'answer' ? [`${at}: is no longer one of some values`] : [];
  if (direction === 'answer') return [];
  return before.filter((value) => !after.includes(value)).map((value) => `${at}: ${told(value)} is gone`);
}

function ofProperties(direction: Direction, at: string, was: JsonSchema, is: JsonSchema): string[] {
  const before = record.default({}).parse(was['properties']);
  const after = record.default({}).parse(is['properties']);
  const required = names.default([]).parse(was['required']);
  const requiredNow = names.default([]).parse(is['required']);
  const found: string[] = [];
  for (const [name, schema] of Object.entries(before)) {
    const now = after[name];
    if (now === undefined) found.push(`${at}.${name}: is gone`);
    else found.push(...compareSchemas(direction, `${at}.${name}`, record.parse(schema), record.parse(now)));
  }
  const lost = direction === 'answer' ? required.filter((name) => !requiredNow.includes(name)) : [];
  found.push(...lost.filter((name) => name in after).map((name) => `${at}.${name}: may be missing now`));
  const asked = direction === 'request' ? requiredNow.filter((name) => !required.includes(name)) : [];
  return [...found, ...asked.map((name) => `${at}.${name}: has to be given now`)];
}

function ofItems(direction: Direction, at: string, was: JsonSchema, is: JsonSchema): string[] {
  const [before, after] = [record.optional().parse(was['items']), record.optional().parse(is['items'])];
  if (before === undefined || after === undefined) {
    return before === after ? [] : [`${at}: what it is a list of has changed`];
  }
  return compareSchemas(direction, `${at}[]`, before, after);
}

/**
 * Variants are told apart by their reference, else by what they are. A union with a discriminator may grow in answers, and the
 * contract says so; any other, null included, may not.
 */
function ofVariants(direction: Direction, at: string, was: JsonSchema, is: JsonSchema): string[] {
  const found: string[] = [];
  for (const key of ['anyOf', 'oneOf', 'allOf'] as const) {
    const before = schemas.default([]).parse(was[key]).map(nameOf);
    const after = schemas.default([]).parse(is[key]).map(nameOf);
    const gone = before.filter((name) => !after.includes(name));
    const added = after.filter((name) => !before.includes(name));
    if (direction === 'request') found.push(...gone.map((name) => `${at}: ${name} is gone`));
    else if (!('discriminator' in was)) found.push(...added.map((name) => `${at}: may be ${name} now`));
  }
  return found;
}

function nameOf(variant: JsonSchema): string {
  const { description: _description, examples: _examples, ...rest } = variant;
  return typeof rest['$ref'] === 'string' ? rest['$ref'] : JSON.stringify(rest);
}

function told(value: unknown): string {
  return value === undefined ? 'not there' : JSON.stringify(value);
}
