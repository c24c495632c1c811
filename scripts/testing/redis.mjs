import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { cmsDir } from '../setup/paths.mjs';
import { node } from '../setup/runtime.mjs';

const defaultUrl = 'redis://127.0.0.1:6379';

/** Asks Redis something, with the driver that the CMS has: an open port alone may be anything. */
const probe = `
  const { Redis } = require('ioredis');
  const redis = new Redis(process.env.TEST_REDIS_URL, { lazyConnect: true, connectTimeout: 3000, retryStrategy: () => null });
  redis.on('error', () => undefined);
  redis.connect().then(() => redis.ping()).then(() => process.exit(0), () => process.exit(1));
`;

/** @type {import('./suites.mjs').Need} */
export const redis = {
  find: async (env) => {
    const url = env['TEST_REDIS_URL'] || defaultUrl;
    try {
      await promisify(execFile)(node(), ['--eval', probe], {
        cwd: cmsDir,
        env: { ...env, TEST_REDIS_URL: url },
      });
      return { TEST_REDIS_URL: url };
    } catch {
      return null;
    }
  },
  missing: 'no Redis answers at TEST_REDIS_URL',
  command: 'docker run --rm -d -p 127.0.0.1:6379:6379 redis:7',
};
