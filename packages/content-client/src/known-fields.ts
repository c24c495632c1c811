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
}

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
  const parsed = schema.safeParse(json);
  const unknown = parsed.success ? null : unknownFields(parsed.error.issues);
  if (unknown === null) return parsed;
  for (const path of unknown) remove(json, path);
  return schema.safeParse(json);
}

/** The paths of all unknown fields, or null where something else is wrong, too. */
function unknownFields(issues: readonly WireIssue[]): PropertyKey[][] | null {
  if (issues.some(({ code }) => code !== 'unrecognized_keys')) return null;
  return issues.flatMap(({ path, keys = [] }) => keys.map((key) => [...path, key]));
}

function remove(json: unknown, path: readonly PropertyKey[]): void {
  const [key, ...rest] = path;
  if (typeof json !== 'object' || json === null || key === undefined) return;
  if (rest.length === 0) Reflect.deleteProperty(json, key);
  else remove(Reflect.get(json, key), rest);
}
