import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { parseEnvFile } from '../setup/env-file.mjs';
import { root } from '../setup/paths.mjs';
import { pinnedPnpm } from '../setup/pnpm.mjs';
import { secretGenerators } from '../setup/secrets.mjs';

// Images cannot be built everywhere, so what they are made of is held against what the project really has.

/** @param {string} path from the root */
const read = (path) => readFileSync(join(root, path), 'utf8');

const compose = parse(read('docker-compose.yml'), { merge: true });
const documented = parseEnvFile(read('.env.example'));
const parts = /** @type {const} */ (['cms', 'web']);

/** @param {string} text @returns {string[]} names of the variables that compose fills in, nested ones too */
const variablesIn = (text) => [...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name ?? '');

/** @param {string} part @returns {{ instruction: string, rest: string }[]} of its Dockerfile, one per instruction */
const instructions = (part) =>
  read(`${part}/Dockerfile`)
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ instruction: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));

/** @param {string} part @param {string} name @returns {string[]} */
const every = (part, name) =>
  instructions(part)
    .filter(({ instruction }) => instruction === name)
    .map(({ rest }) => rest);

/** @param {string} part @returns {Record<string, string>} variables that its image sets */
const imageVariables = (part) =>
  Object.fromEntries(every(part, 'ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('='))));

/** @param {string} part @returns {Record<string, string>} */
const given = (part) => compose.services[part].environment;

describe('docker-compose.yml', () => {
  test('runs the database, the bus, the CMS and the site', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', 'redis', 'cms', 'web']);
    expect(compose.services.postgres.image).toBe('postgres:16');
    expect(compose.services.redis.image).toBe('redis:7');
  });

  test('publishes the CMS and the site alone, on the address and ports of .env', () => {
    expect(compose.services.postgres.ports ?? compose.services.redis.ports).toBeUndefined();
    expect(compose.services.cms.ports).toEqual(['${HOST:-127.0.0.1}:${CMS_PORT:-1337}:1337']);
    expect(compose.services.web.ports).toEqual(['${HOST:-127.0.0.1}:${WEB_PORT:-3000}:3000']);
    expect(documented).toMatchObject({ HOST: '127.0.0.1', CMS_PORT: '1337', WEB_PORT: '3000' });
  });

  test('knows no variable that .env.example does not document', () => {
    for (const name of variablesIn(read('docker-compose.yml')))
      expect(Object.keys(documented)).toContain(name);
    for (const part of parts)
      for (const name of Object.keys(given(part))) expect(Object.keys(documented)).toContain(name);
  });

  test('has no default for a secret, and says what to do without one', () => {
    const uses = [...read('docker-compose.yml').matchAll(/^\s+([A-Z_]+): (\$\{([A-Z_]+):\?[^}]+\})$/gm)];
    const demanded = new Set(uses.map(([, , , name]) => name));
    expect([...demanded].sort()).toEqual(Object.keys(secretGenerators).sort());
    for (const [, , expression] of uses) expect(expression).toContain('run `node scripts/env.mjs`');
    const otherUses = variablesIn(read('docker-compose.yml').replace(/\$\{[A-Z_]+:\?[^}]+\}/g, ''));
    expect(otherUses.filter((name) => name in secretGenerators)).toEqual(['POSTGRES_PASSWORD']);
    expect(existsSync(join(root, 'scripts/env.mjs'))).toBe(true);
  });

  test('gives each part every variable that it reads', () => {
    const byCompose = ['HOST', 'DATA_DIR'];
    const readBy = (/** @type {string} */ file) =>
      Object.keys(documented).filter(
        (name) => new RegExp(`\\b${name}: (?!string)`).test(read(file)) && !byCompose.includes(name),
      );
    const other = { cms: ['WEB_PORT'], web: ['CMS_PORT'] };
    const files = { cms: 'cms/src/environment/settings.ts', web: 'web/server/environment.ts' };
    for (const part of parts) {
      const names = readBy(files[part]).filter((name) => !other[part].includes(name));
      expect(names.length).toBeGreaterThan(3);
      expect(Object.keys(given(part))).toEqual(expect.arrayContaining(names));
    }
  });

  test('reaches database, bus and CMS by their service names', () => {
    expect(given('cms')['DATABASE_URL']).toBe(
      'postgres://wellspring:${POSTGRES_PASSWORD}@postgres:5432/wellspring',
    );
    expect(compose.services.postgres.environment).toMatchObject({
      POSTGRES_USER: 'wellspring',
      POSTGRES_DB: 'wellspring',
    });
    for (const part of parts) expect(given(part)['REDIS_URL']).toBe('redis://redis:6379');
    expect(given('web')['CMS_URL']).toBe(`http://cms:${given('cms')['CMS_PORT']}`);
  });

  test('has the CMS tell the site of events, where the site takes them, with one secret', () => {
    expect(given('cms')['WEB_URL']).toBe(`http://web:${given('web')['WEB_PORT']}`);
    expect(given('cms')['WEBHOOK_SECRET']).toBe(given('web')['WEBHOOK_SECRET']);
    const [, path = ''] = /HOOK_PATH = '([^']+)'/.exec(read('web/shared/hook-path.ts')) ?? [];
    expect(read('cms/config/plugins.ts')).toContain('`${webUrl}' + path + '`');
    expect(existsSync(join(root, `web/server/routes${path}.ts`))).toBe(true);
  });

  test('starts each part once what it needs is healthy', () => {
    const needs = { cms: ['postgres', 'redis'], web: ['cms', 'redis'] };
    for (const part of parts) {
      const { depends_on: awaited } = compose.services[part];
      expect(Object.keys(awaited)).toEqual(needs[part]);
      for (const { condition } of Object.values(awaited)) expect(condition).toBe('service_healthy');
    }
    for (const service of ['postgres', 'redis'])
      expect(compose.services[service].healthcheck.test[0]).toBe('CMD');
  });

  test('keeps all state in declared volumes', () => {
    expect(compose.services.postgres.volumes).toEqual(['postgres:/var/lib/postgresql/data']);
    for (const part of parts)
      expect(compose.services[part].volumes).toEqual([`${part}:${imageVariables(part)['DATA_DIR']}`]);
    expect(Object.keys(compose.volumes).sort()).toEqual(['cms', 'postgres', 'web']);
  });
});

describe.each(parts)('%s/Dockerfile', (part) => {
  test('is what compose builds', () => {
    expect(compose.services[part].build).toEqual({ context: '.', dockerfile: `${part}/Dockerfile` });
  });

  test('runs on the pinned major version of Node, with the pinned pnpm', () => {
    const major = parse(read('pnpm-workspace.yaml')).catalog.node.split('.')[0];
    for (const from of every(part, 'FROM'))
      expect(from).toMatch(new RegExp(`^node:${major}-slim( AS build)?$`));
    expect(read(`${part}/Dockerfile`)).toContain(`pnpm@${pinnedPnpm()}`);
  });

  test('copies files that exist and that .dockerignore lets through', () => {
    const ignored = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const sources = every(part, 'COPY')
      .filter((rest) => !rest.includes('--from='))
      .flatMap((rest) =>
        rest
          .split(' ')
          .filter((word) => !word.startsWith('--'))
          .slice(0, -1),
      );
    expect(sources).toEqual(
      expect.arrayContaining(['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', 'packages', part]),
    );
    for (const source of sources) {
      expect([source, existsSync(join(root, source))]).toEqual([source, true]);
      expect(ignored).not.toContain(source);
    }
  });

  test('copies every patch that the lockfile wants, before it installs', () => {
    const steps = instructions(part).map(({ instruction, rest }) => `${instruction} ${rest}`);
    const beforeInstall = steps.slice(
      0,
      steps.findIndex((step) => step.includes('pnpm install')),
    );
    const { patchedDependencies } = parse(read('pnpm-workspace.yaml'));
    for (const patch of Object.values(patchedDependencies)) {
      const folder = part === 'cms' ? 'cms' : dirname(patch);
      expect(patch).toMatch(new RegExp(`^${folder}/`));
      expect(beforeInstall).toContain(`COPY --chown=node:node ${folder} ./${folder}`);
    }
  });

  test('is built by the command that `npm start` builds with, from the lockfile', () => {
    const run = every(part, 'RUN').join('\n');
    expect(run).toMatch(/pnpm install --frozen-lockfile /);
    expect(run).toContain(`--filter '${JSON.parse(read(`${part}/package.json`)).name}...'`);
    expect(run).toContain(`node scripts/build.mjs ${part}`);
    expect(existsSync(join(root, 'scripts/build.mjs'))).toBe(true);
  });

  test('runs as an ordinary user, who owns the state', () => {
    const names = instructions(part).map(({ instruction }) => instruction);
    const inLastStage = instructions(part).slice(names.lastIndexOf('FROM'));
    expect(inLastStage.filter(({ instruction }) => instruction === 'USER').map(({ rest }) => rest)).toEqual([
      'node',
    ]);
    expect(every(part, 'VOLUME')).toEqual([imageVariables(part)['DATA_DIR']]);
    expect(every(part, 'RUN').join('\n')).toMatch(/chown node:node .*data/);
  });

  test('holds no secret', () => {
    for (const name of Object.keys(secretGenerators)) expect(read(`${part}/Dockerfile`)).not.toContain(name);
  });

  test('starts what the package’s own `start` starts, listening to the outside on the published port', () => {
    const command = JSON.parse(every(part, 'CMD').at(-1) ?? '');
    const start = JSON.parse(read(`${part}/package.json`)).scripts.start;
    expect(command).toEqual(start.split(' '));
    const port = given(part)[part === 'cms' ? 'CMS_PORT' : 'WEB_PORT'];
    expect(imageVariables(part)).toMatchObject({ HOST: '0.0.0.0', NODE_ENV: 'production' });
    expect(every(part, 'EXPOSE')).toEqual([String(port)]);
    expect(compose.services[part].ports[0].endsWith(`:${port}`)).toBe(true);
  });

  test('asks for health where the part answers', () => {
    const [check = ''] = every(part, 'HEALTHCHECK');
    const [, path = ''] = /127\.0\.0\.1:\$\{process\.env\.\w+\}(\/\w+)/.exec(check) ?? [];
    // Strapi answers /_health itself; the site has a route of its own.
    if (part === 'cms') expect(path).toBe('/_health');
    else
      expect(readdirSync(join(root, 'web/server/routes')).map((name) => `/${name.split('.')[0]}`)).toContain(
        path,
      );
  });
});
