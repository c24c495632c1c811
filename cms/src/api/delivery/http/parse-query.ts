import { z } from 'zod';
import { parametersOf } from '@wellspring/content-model';
import type { RequestProblem } from '@wellspring/content-model';

/** A request that cannot be answered as it stands: every problem at once. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly problems: readonly RequestProblem[];

  constructor(problems: readonly RequestProblem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.problems = problems;
  }
}

/**
 * Parses a raw query string, strictly: each parameter is known, given once, and has a value of its form.
 *
 * @throws BadRequest that names every wrong parameter, what was given, and what is allowed
 */
export function parseQuery<Query extends z.ZodType>(schema: Query, querystring: string): z.output<Query> {
  const parameters = new URLSearchParams(querystring);
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const repeated = [...new Set(parameters.keys())].filter((name) => parameters.getAll(name).length > 1);
  const unknown = [...new Set(parameters.keys())].filter((name) => !known.includes(name));
  const parsed = schema.safeParse(
    Object.fromEntries([...parameters].filter(([name]) => known.includes(name) && !repeated.includes(name))),
  );
  const problems = [
    ...unknown.map((name) => unknownParameter(name, parameters.get(name), known)),
    ...repeated
      .filter((name) => known.includes(name))
      .map((name) => repeatedParameter(name, parameters.getAll(name))),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => badValue(schema, issue, parameters))),
  ];
  if (problems.length > 0 || !parsed.success) throw new BadRequest(problems);
  return parsed.data;
}

function unknownParameter(name: string, given: string | null, known: readonly string[]): RequestProblem {
  const message = `There is no parameter “${shown(name)}”.`;
  return { path: [shown(name)], message, given: shown(given ?? ''), allowed: known };
}

function repeatedParameter(name: string, given: readonly string[]): RequestProblem {
  return {
    path: [name],
    message: `“${name}” is given more than once.`,
    given: given.map(shown),
    allowed: 'one value',
  };
}

function badValue(schema: z.ZodType, issue: z.core.$ZodIssue, parameters: URLSearchParams): RequestProblem {
  const name = String(issue.path[0] ?? '');
  const given = shown(parameters.get(name) ?? '');
  return {
    path: [name],
    // Rules of our own say what is wrong; zod's sentences are for programmers.
    message: issue.code === 'custom' ? issue.message : `“${given}” is not a value of “${name}”.`,
    given,
    allowed: allowedOf(schema, name),
  };
}

/** The values or the form of a parameter, as JSON Schema says it. */
function allowedOf(schema: z.ZodType, name: string): unknown {
  const parameter = parametersOf(schema).find((one) => one.name === name);
  return parameter === undefined ? null : (parameter.schema['enum'] ?? parameter.schema);
}

/** Enough of a value to recognise it by; answers do not carry kilobytes back. */
function shown(value: string): string {
  return value.length > 120 ? `${value.slice(0, 120)}…` : value;
}
