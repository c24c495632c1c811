/** How far causes are followed: one may lead back to itself. */
const DEPTH = 8;

/** An error, what caused it, what caused that, and so on, nearest first. Nothing where it is no error. */
export function withCauses(error: unknown): readonly Error[] {
  const found: Error[] = [];
  for (let cause = error; cause instanceof Error && found.length < DEPTH; cause = cause.cause)
    found.push(cause);
  return found;
}

/** The code that the system or the database gave an error; nothing where it has none. */
export function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
