import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** Variables by name, as `process.env` has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The variables of a `.env` file; none where there is no such file.
 *
 * @throws where the file exists and cannot be read
 */
export function readEnvFile(path: string): Variables {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
