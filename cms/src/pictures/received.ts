import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The files of requests that are being read. The parser of forms knows of a request nothing but its headers. */
const received = new WeakMap<object, string[]>();

/** How the parser of forms (formidable 2) stores what it receives: wherever it ends, its files are known by their request. */
export const RECEIVING = {
  uploadDir: tmpdir(),
  filename: (_name: string, _ext: string, _part: unknown, { headers }: { readonly headers: object }) => {
    const name = `wellspring-received-${randomUUID()}`;
    received.set(headers, [...filesReceived({ headers }), join(tmpdir(), name)]);
    return name;
  },
};

/** Paths of all temporary files of a request so far, whatever became of them. */
export function filesReceived({ headers }: { readonly headers: object }): string[] {
  return received.get(headers) ?? [];
}
