import { currentRequestId } from './request-id.ts';

/** An event as it is told. */
export interface LogEvent {
  readonly level: string;
  /** One sentence. Nothing that a reader typed, no secret, nobody's name. */
  readonly message: string;
  /** What went wrong, where something did. */
  readonly error?: unknown;
}

/** An error as it is written: what tells it apart, and what it came from. */
interface WrittenError {
  readonly name: string;
  readonly message: string;
  /** A word for programs, such as `ECONNREFUSED`. */
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: WrittenError;
}

/** How many causes of causes are written: errors may run in circles. */
const CAUSES = 5;

/** An event as one line of JSON, without the line's end. It says by itself which request it is a part of. */
export function logLine({ level, message, error }: LogEvent, now = new Date()): string {
  return JSON.stringify({
    time: now.toISOString(),
    level,
    message,
    requestId: currentRequestId(),
    error: error === undefined ? undefined : written(error, CAUSES),
  });
}

/** Only fields that are known to be harmless: libraries hang whole requests with their headers on their errors. */
function written(error: unknown, causes: number): WrittenError {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined || causes === 0 ? {} : { cause: written(cause, causes - 1) }),
  };
}
