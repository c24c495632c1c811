/**
 * The part of a wire schema that reading an answer needs; every zod schema has it.
 */
export interface WireSchema<T> {
  safeParse(
    input: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false; readonly error: WireMistake };
}

export interface WireMistake extends Error {
  readonly issues: readonly WireIssue[];
}

interface WireIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The names of fields that the schema does not know, with the code `unrecognized_keys`. */
  readonly keys?: readonly string[];
  /** What each alternative of a union has against the value, with the code `invalid_union`. */
  readonly errors?: readonly (readonly WireIssue[])[];
}

/** How often an answer is looked through: fields may hide in fields that had to go first. */
const PASSES = 4;

/**
 * Parses an answer and drops the fields that this version of the schema does not know. The API promises that fields
 * are added within version 1, while the shared schemas are strict, because the server must send nothing by accident.
 *
 * @param json parsed JSON of the caller's own: unknown fields are deleted in it
 */
export function parseKnownFields<T>(
  schema: WireSchema<T>,
  json: unknown,
): ReturnType<WireSchema<T>['safeParse']> {
  let parsed = schema.safeParse(json);
  for (let pass = 0; pass < PASSES && !parsed.success; pass += 1) {
    const unknown = unknownFields(parsed.error.issues);
    if (unknown === null) break;
    for (const path of unknown) remove(json, path);
    parsed = schema.safeParse(json);
  }
  return parsed;
}

/** The paths of all unknown fields, or null where something else is wrong, too. */
function unknownFields(issues: readonly WireIssue[]): PropertyKey[][] | null {
  const found: PropertyKey[][] = [];
  for (const issue of issues) {
    const inside = fieldsOf(issue);
    if (inside === null) return null;
    found.push(...inside.map((path) => [...issue.path, ...path]));
  }
  return found;
}

function fieldsOf(issue: WireIssue): PropertyKey[][] | null {
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => [key]);
  if (issue.code !== 'invalid_union') return null;
  const alternatives = (issue.errors ?? []).map(unknownFields);
  return alternatives.find((fields) => fields !== null) ?? null;
}

function remove(json: unknown, path: readonly PropertyKey[]): void {
  const [key, ...rest] = path;
  if (typeof json !== 'object' || json === null || key === undefined) return;
  if (rest.length === 0) Reflect.deleteProperty(json, key);
  else remove(Reflect.get(json, key), rest);
}
