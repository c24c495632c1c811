import { describe, expect, test } from '@jest/globals';
import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originOf, portOf, publicOriginOf } from '../setup/addresses.mjs';
import { parseEnvFile } from '../setup/env-file.mjs';
import { ensureEnvFile, resolveEnvironment, savedVariables } from '../setup/environment.mjs';
import { root } from '../setup/paths.mjs';
import { secretGenerators } from '../setup/secrets.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

const example = readFileSync(join(root, '.env.example'), 'utf8');

function freshFolder() {
  const folder = temporaryFolder();
  copyFileSync(join(root, '.env.example'), join(folder, '.env.example'));
  return folder;
}

/** @param {string} folder */
const envFile = (folder) => readFileSync(join(folder, '.env'), 'utf8');

describe('the first start', () => {
  test('writes every variable of the example, readable by the owner alone', () => {
    const folder = freshFolder();
    expect(ensureEnvFile(folder)).toBe('created');
    expect(Object.keys(parseEnvFile(envFile(folder)))).toEqual(Object.keys(parseEnvFile(example)));
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['.env', '.env.example']);
  });

  test('gives each installation secrets of its own', () => {
    const [one, other] = [freshFolder(), freshFolder()].map((folder) => {
      ensureEnvFile(folder);
      return savedVariables(folder);
    });
    for (const name of Object.keys(secretGenerators)) {
      expect([name, one?.[name]?.length ?? 0]).toEqual([name, expect.any(Number)]);
      expect(one?.[name]?.length).toBeGreaterThanOrEqual(32);
      expect(one?.[name]).not.toBe(other?.[name]);
    }
    expect(new Set(Object.keys(secretGenerators).map((name) => one?.[name])).size).toBe(
      Object.keys(secretGenerators).length,
    );
  });

  test('writes the webhook secret as Standard Webhooks wants it', () => {
    const folder = freshFolder();
    ensureEnvFile(folder);
    const [, base64 = ''] = /^whsec_(.+)$/.exec(savedVariables(folder)['WEBHOOK_SECRET'] ?? '') ?? [];
    expect(Buffer.from(base64, 'base64').length).toBeGreaterThanOrEqual(24);
  });

  test('the example holds no secret', () => {
    const variables = parseEnvFile(example);
    for (const name of Object.keys(secretGenerators)) expect([name, variables[name]]).toEqual([name, '']);
  });

  test('without a file, settings are complete and nothing is written', () => {
    const folder = freshFolder();
    expect(savedVariables(folder)['APP_KEYS']).toMatch(/^[\w-]{43}(,[\w-]{43}){3}$/);
    expect(readdirSync(folder)).toEqual(['.env.example']);
  });
});

describe('a later start', () => {
  test('changes nothing', () => {
    const folder = freshFolder();
    ensureEnvFile(folder);
    const before = envFile(folder);
    expect(ensureEnvFile(folder)).toBe('kept');
    expect(envFile(folder)).toBe(before);
  });

  test('adds what an upgrade brought, with its comment, and keeps every line that was there', () => {
    const folder = freshFolder();
    const older = '# mine\nWEB_PORT = 4000 # the other one is taken\nAPP_KEYS="a,b"\n';
    writeFileSync(join(folder, '.env'), older);
    chmodSync(join(folder, '.env'), 0o644);
    expect(ensureEnvFile(folder)).toBe('extended');
    const text = envFile(folder);
    expect(text.startsWith(older.trimEnd())).toBe(true);
    const [comment] = /^# .+\nPREVIEW_SECRET=/m.exec(example) ?? [];
    expect(comment).toBeDefined();
    expect(text).toContain(comment);
    const variables = savedVariables(folder);
    expect(variables).toMatchObject({ WEB_PORT: '4000', APP_KEYS: 'a,b', CMS_PORT: '1337' });
    expect(Object.keys(variables).sort()).toEqual(Object.keys(parseEnvFile(example)).sort());
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
    expect(ensureEnvFile(folder)).toBe('kept');
  });

  test('fills the secrets of a copied example', () => {
    const folder = freshFolder();
    copyFileSync(join(root, '.env.example'), join(folder, '.env'));
    expect(ensureEnvFile(folder)).toBe('extended');
    expect(savedVariables(folder)['ENCRYPTION_KEY']).toMatch(/^[\w-]{43}$/);
  });

  test('takes back rights that others were given', () => {
    const folder = freshFolder();
    ensureEnvFile(folder);
    chmodSync(join(folder, '.env'), 0o644);
    ensureEnvFile(folder);
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
  });
});

describe('the settings that the servers get', () => {
  const saved = { HOST: '', CMS_PORT: '1337', WEB_PORT: '3000', DATA_DIR: '', SMTP_URL: 'smtp://saved' };

  test('state lives below the root, and both listen on the loopback address', () => {
    expect(resolveEnvironment(saved, {}, '/srv/app')).toMatchObject({
      DATA_DIR: '/srv/app/data',
      HOST: '127.0.0.1',
    });
    expect(resolveEnvironment({ ...saved, DATA_DIR: '../state' }, {}, '/srv/app')).toMatchObject({
      DATA_DIR: '/srv/state',
    });
  });

  test('what is set in the environment wins, even where it is empty', () => {
    expect(resolveEnvironment(saved, { SMTP_URL: '', WEB_PORT: '4000' })).toMatchObject({
      SMTP_URL: '',
      WEB_PORT: '4000',
    });
  });

  test.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://127.0.0.1:3000'],
    ['::1', 'http://[::1]:3000'],
    ['192.0.2.7', 'http://192.0.2.7:3000'],
  ])('listening on %s, the site is reached at %s', (HOST, origin) => {
    expect(originOf({ ...saved, HOST }, 'WEB')).toBe(origin);
    expect(publicOriginOf({ ...saved, HOST }, 'WEB')).toBe(origin);
  });

  test('people reach it where its operator says', () => {
    const PUBLIC_CMS_URL = 'https://cms.wellspring.example';
    expect(publicOriginOf({ ...saved, PUBLIC_CMS_URL }, 'CMS')).toBe(PUBLIC_CMS_URL);
  });

  test.each(['', 'http', '0', '65536', '30.5'])('"%s" is refused as a port, by name', (WEB_PORT) => {
    expect(() => portOf({ ...saved, WEB_PORT }, 'WEB')).toThrow(
      `WEB_PORT is "${WEB_PORT}", which is not a port`,
    );
  });
});

describe('reading a .env file', () => {
  test.each([
    ['A=b', 'b'],
    ['  A = b ', 'b'],
    ['export A=b', 'b'],
    ['A="b # c"', 'b # c'],
    ["A='b' # c", 'b'],
    ['A=b # c', 'b'],
    ['A=b#c', 'b#c'],
    ['A=', ''],
    ['A= # c', ''],
    ['A=b=c', 'b=c'],
    ['A=b\r', 'b'],
  ])('%j gives %j', (line, value) => expect(parseEnvFile(line)).toEqual({ A: value }));

  test('comments and other lines give nothing', () =>
    expect(parseEnvFile('# A=b\n\nnonsense\n')).toEqual({}));
});
