import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { chromium } from './chromium.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';

/**
 * @typedef {object} Need
 * @property {(env: NodeJS.ProcessEnv) => Promise<NodeJS.ProcessEnv | null>} find variables for the suite; null where it is missing
 * @property {string} missing what is missing, as the end of "skipped: "
 * @property {string} command what would make the suite possible
 */

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} folder
 * @property {'jest' | 'playwright'} runner
 * @property {readonly string[]} [args] for the runner
 * @property {Record<string, string>} [env]
 * @property {readonly Need[]} [needs]
 */

/** @param {string} path */
const at = (path) => join(root, path);

/**
 * Everything that `npm test` runs, in this order. To add a suite, add an entry.
 *
 * @type {readonly Suite[]}
 */
export const suites = [
  { name: 'rich-text', folder: at('packages/rich-text'), runner: 'jest' },
  { name: 'content-model', folder: at('packages/content-model'), runner: 'jest' },
  { name: 'content-client', folder: at('packages/content-client'), runner: 'jest' },
  { name: 'CMS on SQLite', folder: at('cms'), runner: 'jest', env: { TEST_DATABASE: 'sqlite' } },
  {
    name: 'CMS on PostgreSQL',
    folder: at('cms'),
    runner: 'jest',
    env: { TEST_DATABASE: 'postgres' },
    needs: [postgres],
  },
  {
    name: 'CMS with Redis',
    folder: at('cms'),
    runner: 'jest',
    args: ['--config', 'jest.redis.config.js'],
    env: { TEST_DATABASE: 'sqlite' },
    needs: [redis],
  },
  { name: 'site', folder: at('web'), runner: 'jest' },
  { name: 'scripts, walls and containers', folder: at('scripts'), runner: 'jest' },
  { name: 'journeys in the browser', folder: at('e2e'), runner: 'playwright', needs: [chromium] },
];
