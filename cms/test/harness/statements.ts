import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { CMS_DIR } from './folders.ts';

/** Variables with which a CMS counts the SQL statements that it runs. */
export function countingIn(folder: string): Readonly<Record<string, string>> {
  return {
    NODE_OPTIONS: `--import ${join(CMS_DIR, 'test/harness/count-statements.mjs')}`,
    COUNT_SOCKET: join(folder, 'statements'),
  };
}

/** How many SQL statements the CMS of this folder has run so far. */
export async function statementsOf(folder: string): Promise<number> {
  const socket = connect(join(folder, 'statements'));
  let told = '';
  socket.on('data', (part) => (told += String(part)));
  await once(socket, 'close');
  return Number(told);
}
