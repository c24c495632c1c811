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
 * @property {true} [isShort] runs beside another such suite: alone it would leave a core idle, while it begins or waits
 */

/** @param {string} path */
const at = (path) => join(root, path);

/**
 * Everything that `npm test` runs, in this order; short suites that follow each other run two at a time. To add a suite, add an entry.
 *
 * @type {readonly Suite[]}
 */
export const suites = [
  { name: 'rich-text', folder: at('packages/rich-text'), runner: 'jest', isShort: true },
  { name: 'content-model', folder: at('packages/content-model'), runner: 'jest', isShort: true },
  { name: 'content-client', folder: at('packages/content-client'), runner: 'jest', isShort: true },
  { name: 'observability', folder: at('packages/observability'), runner: 'jest', isShort: true },
  { name: 'preview-links', folder: at('packages/preview-links'), runner: 'jest', isShort: true },
  {
    name: 'outbox on SQLite',
    folder: at('packages/strapi-plugin-outbox'),
    runner: 'jest',
    env: { TEST_DATABASE: 'sqlite' },
    isShort: true,
  },
  {
    name: 'outbox on PostgreSQL',
    folder: at('packages/strapi-plugin-outbox'),
    runner: 'jest',
    env: { TEST_DATABASE: 'postgres' },
    needs: [postgres],
    isShort: true,
  },
  { name: 'CMS on SQLite', folder: at('cms'), runner: 'jest', env: { TEST_DATABASE: 'sqlite' } },
  {
    name: 'CMS on PostgreSQL',
    folder: at('cms'),
    runner: 'jest',
    args: ['--config', 'jest.postgres.config.js'],
    env: { TEST_DATABASE: 'postgres' },
    needs: [postgres],
  },
  { name: 'site', folder: at('web'), runner: 'jest' },
  // That they run, not how fast anything is.
  { name: 'benches', folder: at('bench'), runner: 'jest', isShort: true },
  { name: 'faults', folder: at('e2e'), runner: 'jest', isShort: true },
  {
    name: 'CMS with Redis',
    folder: at('cms'),
    runner: 'jest',
    args: ['--config', 'jest.redis.config.js'],
    env: { TEST_DATABASE: 'sqlite' },
    needs: [redis],
    isShort: true,
  },
  {
    name: 'site with Redis',
    folder: at('web'),
    runner: 'jest',
    args: ['--config', 'jest.redis.config.js'],
    needs: [redis],
    isShort: true,
  },
  { name: 'scripts, walls and containers', folder: at('scripts'), runner: 'jest', isShort: true },
  { name: 'journeys in the browser', folder: at('e2e'), runner: 'playwright', needs: [chromium] },
];
