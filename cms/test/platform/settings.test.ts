import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SettingsError } from '../../src/environment/settings-error.ts';
import { parseSettings } from '../../src/environment/settings.ts';
import { runProgram } from '../harness/cms-process.ts';
import { settingsOf } from '../harness/settings.ts';

const complete = settingsOf({ port: 4321, dataDir: '/srv/data', databaseUrl: '' });
const problemsOf = (changes: Readonly<Record<string, string | undefined>>): readonly string[] => {
  try {
    parseSettings({ ...complete, ...changes }, '/srv');
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
};

describe('settings', () => {
  test('are read from variables', () => {
    expect(parseSettings(complete, '/srv')).toMatchObject({
      host: '127.0.0.1',
      port: 4321,
      siteMode: 'demo',
      dataDir: '/srv/data',
      database: { client: 'sqlite', file: '/srv/data/cms.sqlite' },
      publicUploadsUrl: complete['PUBLIC_CMS_URL'],
    });
  });

  test('without addresses, the CMS and the site are where they listen', () => {
    const given = {
      HOST: '0.0.0.0',
      PUBLIC_CMS_URL: '',
      PUBLIC_SITE_URL: '',
      WEB_URL: '',
      WEB_PORT: '',
      DATA_DIR: '',
    };
    const { publicCmsUrl, publicSiteUrl, webUrl, dataDir } = parseSettings({ ...complete, ...given }, '/srv');
    expect({ publicCmsUrl, publicSiteUrl, webUrl, dataDir }).toEqual({
      publicCmsUrl: 'http://127.0.0.1:4321',
      publicSiteUrl: 'http://127.0.0.1:3000',
      webUrl: 'http://127.0.0.1:3000',
      dataDir: '/srv/data',
    });
  });

  test.each([
    [{ CMS_PORT: 'many' }, 'CMS_PORT is “many”; it has to be a port: a number from 1 to 65535.'],
    [{ CMS_PORT: '70000' }, 'CMS_PORT is “70000”; it has to be a port: a number from 1 to 65535.'],
    [{ SITE_MODE: 'prod' }, 'SITE_MODE is “prod”; it has to be demo or live.'],
    [
      { PUBLIC_CMS_URL: 'example.org' },
      'PUBLIC_CMS_URL is “example.org”; it has to be an origin such as https://example.org, without a path and without a slash at the end.',
    ],
    [
      { PUBLIC_CMS_URL: 'https://example.org/' },
      'PUBLIC_CMS_URL is “https://example.org/”; it has to be an origin such as https://example.org, without a path and without a slash at the end.',
    ],
    [
      { APP_KEYS: 'a,b' },
      'APP_KEYS has to list one or more secrets of at least 24 characters each, separated by commas.',
    ],
    [{ ENCRYPTION_KEY: '' }, 'ENCRYPTION_KEY is missing: it has to be a secret of at least 24 characters.'],
    [{ PREVIEW_SECRET: 'changeme' }, 'PREVIEW_SECRET is too short: a secret has at least 24 characters.'],
    [
      { WEBHOOK_SECRET: 'whsec_short' },
      'WEBHOOK_SECRET has to be whsec_ followed by base64 of 24 to 64 bytes.',
    ],
    [
      { WEB_URL: 'web:3000' },
      'WEB_URL is “web:3000”; it has to be an origin such as https://example.org, without a path and without a slash at the end.',
    ],
    [{ WEBHOOK_PRIVATE_ADDRESSES: 'yes' }, 'WEBHOOK_PRIVATE_ADDRESSES is “yes”; it has to be true or false.'],
    [{ ADMIN_PASSWORD: '' }, 'ADMIN_EMAIL and ADMIN_PASSWORD belong together: set both, or neither.'],
    [
      { ADMIN_PASSWORD: 'password' },
      'ADMIN_PASSWORD has to have at least 8 characters, among them a small letter, a capital letter and a digit.',
    ],
    [
      { SITE_MODE: 'live', PUBLIC_SITE_URL: '' },
      'PUBLIC_SITE_URL is missing: a live site has to know its own address.',
    ],
  ])('%j is named in a sentence', (changes, sentence) => {
    expect(problemsOf(changes)).toEqual([sentence]);
  });

  test('an address with a password is never repeated', () => {
    const [problem] = problemsOf({ DATABASE_URL: 'mysql://user:hunter2@host/database' });
    expect(problem).toMatch(/^DATABASE_URL has to be an address such as/);
    expect(problem).not.toContain('hunter2');
  });

  test('all that is wrong is said at once', () => {
    expect(problemsOf({ CMS_PORT: '0', SITE_MODE: 'x', JWT_SECRET: undefined })).toHaveLength(3);
  });
});

test('a start with wrong settings ends with the sentences and nothing else', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'wellspring-cms-'));
  const env = settingsOf({
    port: 4321,
    dataDir,
    databaseUrl: '',
    more: { CMS_PORT: 'many', API_TOKEN_SALT: 'x' },
  });
  const { code, said } = await runProgram(['scripts/start.mjs'], env);
  await rm(dataDir, { recursive: true });
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toEqual([
    'The settings cannot be used. Correct them in .env or in the environment:',
    '- CMS_PORT is “many”; it has to be a port: a number from 1 to 65535.',
    '- API_TOKEN_SALT is too short: a secret has at least 24 characters.',
  ]);
});
