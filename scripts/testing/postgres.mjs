import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { cmsDir } from '../setup/paths.mjs';
import { node } from '../setup/runtime.mjs';

const defaultUrl = 'postgres://postgres@127.0.0.1:5432/postgres';

/** Asks the database something, with the driver that the CMS has: an open port alone may be anything. */
const probe = `
  const client = new (require('pg').Client)({ connectionString: process.env.TEST_DATABASE_URL, connectionTimeoutMillis: 3000 });
  client.connect().then(() => client.query('select 1')).then(() => process.exit(0), () => process.exit(1));
`;

/** @type {import('./suites.mjs').Need} */
export const postgres = {
  find: async (env) => {
    const url = env['TEST_DATABASE_URL'] || defaultUrl;
    try {
      await promisify(execFile)(node(), ['--eval', probe], {
        cwd: cmsDir,
        env: { ...env, TEST_DATABASE_URL: url },
      });
      return { TEST_DATABASE_URL: url };
    } catch {
      return null;
    }
  },
  missing: 'no PostgreSQL answers at TEST_DATABASE_URL',
  command: 'docker run --rm -d -p 127.0.0.1:5432:5432 -e POSTGRES_HOST_AUTH_METHOD=trust postgres:16',
};
