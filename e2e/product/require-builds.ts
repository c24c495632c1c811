import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup/paths.mjs';

const builds = [
  { part: 'cms', result: 'cms/dist/build/index.html' },
  { part: 'web', result: 'web/.output/server/index.mjs' },
];

/** @throws Error that says what to build, where something is not built */
export function requireBuilds(): void {
  const missing = builds.filter(({ result }) => !existsSync(join(root, result)));
  if (missing.length === 0) return;
  const commands = missing.map(({ part }) => `\`node scripts/build.mjs ${part}\``);
  throw new Error(
    `The journeys meet the product as it is built, and ${missing.map(({ part }) => part).join(' and ')} is not: run ${commands.join(' and ')} first.`,
  );
}
