import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { REQUEST_ID_HEADER } from '@wellspring/observability';
import { CMS_DIR } from './folders.ts';

/** Variables with which a CMS counts the SQL statements that its requests take. */
export function countingIn(folder: string): Readonly<Record<string, string>> {
  return {
    NODE_OPTIONS: `--import ${join(CMS_DIR, 'test/harness/count-statements.mjs')}`,
    COUNT_SOCKET: join(folder, 'statements'),
  };
}

/**
 * Counts the SQL statements that the CMS of this folder runs on account of some requests.
 *
 * @param ask makes the requests, with the headers that it is given, and waits for their answers
 */
export async function countStatements(
  folder: string,
  ask: (headers: Readonly<Record<string, string>>) => Promise<unknown>,
): Promise<number> {
  const id = randomUUID();
  await ask({ [REQUEST_ID_HEADER]: id });
  const socket = connect(join(folder, 'statements'));
  let told = '';
  socket.on('data', (part) => (told += String(part)));
  socket.write(id);
  await once(socket, 'close');
  return Number(told);
}
