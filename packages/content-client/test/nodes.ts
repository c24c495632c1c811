import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Versions of Node that the package is for. */
export const NODE_VERSIONS = [20, 22, 24, 26] as const;

/** Where `.ci/run` puts those that a machine lacks: scripts/testing/nodes.mjs. */
const FETCHED = join(import.meta.dirname, '../../../data/tools/nodes');

/** Every Node on this machine that the package is for, by its version: this workspace's, those that were fetched, others. */
export async function nodesHere(): Promise<ReadonlyMap<number, string>> {
  const fetched = existsSync(FETCHED) ? readdirSync(FETCHED) : [];
  const candidates = [
    process.execPath,
    ...fetched.map((name) => join(FETCHED, name, 'node_modules/node/bin/node')),
    ...(process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, 'node')),
  ].filter((path) => existsSync(path));
  const versions = await Promise.all(candidates.map(versionOf));
  // The first of a version is taken.
  return new Map(candidates.map((path, place) => [versions[place] ?? 0, path] as const).toReversed());
}

async function versionOf(path: string): Promise<number> {
  const { stdout } = await promisify(execFile)(path, ['--version']);
  return Number(/^v(\d+)/.exec(stdout)?.[1]);
}
