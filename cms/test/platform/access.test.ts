import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { requestsTo } from '../harness/requests.ts';
import { ADMINISTRATOR } from '../harness/settings.ts';
import { startCms } from '../harness/start-cms.ts';
import type { Cms } from '../harness/start-cms.ts';

const ADMIN_JWT_SECRET = 'a secret that only this test and its CMS know';
const SITE = 'https://site.example';
const STRANGER = 'https://stranger.example';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms({ env: { ADMIN_JWT_SECRET, PUBLIC_SITE_URL: SITE } });
});
afterAll(() => cms.stop());

/** Asks as a page of an origin does. */
const headersFrom = (origin: string, method: string, path: string, more: Record<string, string> = {}) =>
  requestsTo(cms.url, { Origin: origin, ...more })(method, path);

/** A new session of the administrator. */
async function newSession(): Promise<string> {
  const { body } = await cms.anonymousRequest('POST', '/admin/login', ADMINISTRATOR);
  return z.object({ data: z.looseObject({ token: z.string() }) }).parse(body).data.token;
}

/** A new API token that may do everything. */
async function newToken(name: string): Promise<string> {
  const token = { name, description: '', type: 'full-access', lifespan: null };
  const { body } = await cms.adminRequest('POST', '/admin/api-tokens', token);
  return z.object({ data: z.looseObject({ accessKey: z.string() }) }).parse(body).data.accessKey;
}

test('connections are kept for longer than a proxy keeps them', async () => {
  expect((await cms.anonymousRequest('GET', '/_health')).headers.get('keep-alive')).toBe('timeout=65');
});

describe('nobody in particular', () => {
  test.each(['articles', 'techniques', 'topics', 'authors', 'home', 'upload/files', 'i18n/locales'])(
    'cannot read /api/%s',
    async (name) => {
      const { status, body } = await cms.anonymousRequest('GET', `/api/${name}`);
      expect([status, body]).toEqual([401, expect.objectContaining({ data: null })]);
    },
  );

  test.each([
    '/api/auth/local/register',
    '/api/auth/local',
    '/api/auth/forgot-password',
    '/api/users',
    '/admin/transfer/runner/push',
  ])('finds nothing at %s', async (path) => {
    // 405: there is something to GET everywhere, the public files.
    const { status } = await cms.anonymousRequest('POST', path, {});
    expect([404, 405]).toContain(status);
  });

  test('cannot make an administrator: there is one already', async () => {
    const { status } = await cms.anonymousRequest('POST', '/admin/register-admin', {
      email: 'second@example.org',
      firstname: 'Second',
      password: 'Wellspring-2-test',
    });
    expect(status).toBe(400);
  });

  test.each([
    '/cms.sqlite',
    '/uploads/..%2f..%2fcms.sqlite',
    '/uploads/%2e%2e/%2e%2e/cms.sqlite',
    '/../cms.sqlite',
  ])('cannot fetch the database as %s', async (path) => {
    const { status } = await cms.anonymousRequest('GET', path);
    expect([403, 404]).toContain(status);
  });
});

describe('a token holder', () => {
  test.each([
    'filters[updatedBy][password][$startsWith]=$2',
    'filters[updatedBy][resetPasswordToken][$notNull]=true',
    'filters[references][$notNull]=true',
    'sort=updatedBy.password',
    'populate[updatedBy]=true',
    'lookup[updatedBy][password][$startsWith]=$2',
    'where[updatedBy][resetPasswordToken][$startsWith]=a',
    'fields[0]=references',
    'anything=else',
  ])('is refused ?%s', async (query) => {
    const { status } = await cms.tokenRequest('GET', `/api/articles?${query}`);
    expect(status).toBe(400);
  });

  test('gets 100 entries at most', async () => {
    const { body } = await cms.tokenRequest('GET', '/api/articles?pagination[pageSize]=5000');
    expect(body).toMatchObject({ meta: { pagination: { pageSize: 100 } } });
  });

  test('cannot send more than an article could ever need', async () => {
    const { status } = await cms.tokenRequest('POST', '/api/articles', {
      data: { title: 'x'.repeat(6_000_000) },
    });
    expect(status).toBe(413);
  });

  test('does not see what only the server writes', async () => {
    const { status, body } = await cms.tokenRequest('POST', '/api/articles?status=draft&populate=*', {
      data: { title: 'Rest', reviews: [{ scope: 'medical', on: '2026-01-02' }] },
    });
    expect([status, body]).toMatchObject([201, { data: { title: 'Rest' } }]);
    expect(JSON.stringify(body)).not.toMatch(/references|ingerprint|createdBy|updatedBy/);
  });

  test('gets texts as they are, whatever is asked of the header that would mark their source', async () => {
    const marked = await headersFrom(SITE, 'GET', '/api/articles?status=draft', {
      'strapi-encode-source-maps': 'true',
      Authorization: `Bearer ${await newToken('Tests of marks')}`,
    });
    expect(marked.status).toBe(200);
    expect(JSON.stringify(marked.body)).toContain('"title":"Rest"');
  });
});

describe('at the start', () => {
  test('the only token of the CMS’s own making is the site’s, and it opens nothing', async () => {
    const { body } = await cms.adminRequest('GET', '/admin/api-tokens');
    const tokens = z.object({ data: z.array(z.looseObject({ name: z.string() })) }).parse(body).data;
    expect(tokens.filter(({ name }) => !name.startsWith('Tests'))).toEqual([
      expect.objectContaining({ name: 'Site', type: 'custom', permissions: [] }),
    ]);
  });

  test('telemetry is off', async () => {
    const { body } = await cms.anonymousRequest('GET', '/admin/init');
    expect(body).toMatchObject({ data: { uuid: false } });
  });

  test('every locale of the publication is there', async () => {
    const { body } = await cms.adminRequest('GET', '/i18n/locales');
    const locales = z.array(z.object({ code: z.string(), isDefault: z.boolean() })).parse(body);
    expect(locales.map(({ code, isDefault }) => (isDefault ? `${code}*` : code))).toEqual([
      'en*',
      'de',
      'fr',
      'es',
      'ar',
      'ja',
    ]);
  });

  test('types cannot be changed through the admin of a running publication', async () => {
    const { status } = await cms.adminRequest('POST', '/content-type-builder/content-types', {
      contentType: {
        displayName: "x'; drop table articles; --",
        singularName: 'x',
        pluralName: 'xs',
        attributes: {},
      },
    });
    expect(status).toBe(403);
  });
});

describe('browsers', () => {
  test('may read Strapi’s own REST from the site and from nowhere else', async () => {
    const site = await headersFrom(SITE, 'GET', '/api/articles');
    const stranger = await headersFrom(STRANGER, 'GET', '/api/articles');
    expect(site.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
    expect(stranger.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('are meant by the headers for origins: who asks from no page gets none', async () => {
    const known = await cms.tokenRequest('GET', '/api/articles');
    for (const { headers } of [known, await cms.anonymousRequest('GET', '/api/articles')]) {
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toMatch(/\bOrigin\b/);
    }
  });

  test('are not given leave to write from elsewhere', async () => {
    const { headers } = await headersFrom(STRANGER, 'OPTIONS', '/admin/login', {
      'Access-Control-Request-Method': 'POST',
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('run only the admin’s own scripts and are told nothing about what the server is made of', async () => {
    const { headers } = await cms.anonymousRequest('GET', '/admin/init');
    const policy = headers.get('content-security-policy')?.split(';') ?? [];
    expect(policy).toEqual(
      expect.arrayContaining([
        "script-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'self'",
        "base-uri 'none'",
      ]),
    );
    expect(policy.find((directive) => directive.startsWith('connect-src'))).toBe(
      `connect-src 'self' ${cms.url}`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('find an icon', async () => {
    const { status, headers } = await cms.anonymousRequest('GET', '/favicon.ico');
    expect([status, headers.get('content-type')]).toEqual([200, 'image/x-icon']);
  });
});

describe('the admin', () => {
  test('sends nobody to a market of plugins, which nobody could install', async () => {
    for (const path of ['/admin/users/me/permissions', '/admin/permissions']) {
      const { status, body } = await cms.adminRequest('GET', path);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).toContain('admin::users.read');
      expect(JSON.stringify(body)).not.toContain('marketplace');
    }
  });

  test('has none of Strapi’s own webhooks, which would reach any address and tell of drafts', async () => {
    const own = { name: 'Own', url: 'http://127.0.0.1:1/', events: ['entry.update'], headers: {} };
    expect((await cms.adminRequest('GET', '/admin/webhooks')).status).toBe(403);
    expect((await cms.adminRequest('POST', '/admin/webhooks', own)).status).toBe(403);
    const inside = await cms.adminRequest('POST', '/outbox/subscribers', { name: 'Own', url: own.url });
    expect([inside.status, inside.body]).toMatchObject([400, { error: { details: { code: 'private' } } }]);
  });

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const asWhoever = (token: string) =>
    requestsTo(cms.url, { Authorization: `Bearer ${token}` })('GET', '/admin/users/me');

  test('takes no session that is signed in another way than its own', async () => {
    const [, payload = ''] = (await newSession()).split('.');
    const none = `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`;
    const body = `${encode({ alg: 'HS512', typ: 'JWT' })}.${payload}`;
    const other = `${body}.${createHmac('sha512', ADMIN_JWT_SECRET).update(body).digest('base64url')}`;
    expect([(await asWhoever(none)).status, (await asWhoever(other)).status]).toEqual([401, 401]);
  });

  test('ends a person’s sessions when the password changes', async () => {
    const before = await newSession();
    const changed = await requestsTo(cms.url, { Authorization: `Bearer ${before}` })(
      'PUT',
      '/admin/users/me',
      {
        currentPassword: ADMINISTRATOR.password,
        password: 'Wellspring-3-test',
      },
    );
    expect(changed.status).toBe(200);
    expect((await asWhoever(before)).status).toBe(401);
  });

  test('lets nobody guess on by spelling an address differently', async () => {
    const guess = (email: string) =>
      cms.anonymousRequest('POST', '/admin/login', { email, password: 'Wrong-1-guess' });
    const spellings = [
      'Aim@example.org',
      'aIm@example.org',
      'aiM@example.org',
      'AIM@example.org',
      'aim@EXAMPLE.org',
    ];
    for (const spelling of spellings) await guess(spelling);
    expect((await guess('aim@example.org')).status).toBe(429);
  });
});
