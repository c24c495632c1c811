import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './paths.mjs';
import { Refusal } from './refusal.mjs';

const bin = join(root, 'node_modules/.bin');
const pinned = join(bin, 'node');

/** The Node that everything but the bootstrap runs on: the pinned one; in an image that brings its own, that one. */
export const node = () => (existsSync(pinned) ? pinned : process.execPath);

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv} the same, with the pinned Node in front, for tools that call `node` themselves
 */
export const withRuntime = (env) => ({ ...env, PATH: [bin, env['PATH']].filter(Boolean).join(delimiter) });

/**
 * @returns {Promise<string>} the version of the Node that the children get
 * @throws {Refusal} where it does not run on this machine
 */
export async function requireRuntime() {
  try {
    const { stdout } = await promisify(execFile)(node(), ['--version']);
    return stdout.trim();
  } catch (cause) {
    throw new Refusal(
      `The Node that this project pins does not run on this machine (${process.platform}, ${process.arch}): Linux and macOS on x64 and arm64 are supported, Windows by WSL.`,
      { cause },
    );
  }
}
