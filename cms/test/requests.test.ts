import { describe, expect, it } from '@jest/globals';
import { errorAnswer, LOCALE_CODES } from '@wellspring/content-model';
import { publishTopic } from './examples/library.ts';
import { requestsTo } from './harness/requests.ts';
import { openNewsroom } from './harness/newsroom.ts';

const room = openNewsroom();

describe('Requests are held to the contract', () => {
  async function problemsOf(path: string) {
    const { status, body, headers } = await room.cms.api(path);
    expect(status).toBe(400);
    expect(headers.get('cache-control')).toBe('no-store');
    const { error } = errorAnswer.parse(body);
    expect(error).toMatchObject({ status: 400, name: 'ValidationError' });
    const problems = error.details.errors ?? [];
    for (const { message } of problems) expect(error.message).toContain(message);
    return problems.map(({ path: at, given, allowed }) => ({ path: at, given, allowed }));
  }

  it.each([
    '/articles',
    '/articles/x',
    '/techniques',
    '/techniques/x',
    '/topics',
    '/topics/x',
    '/authors',
    '/authors/x',
    '/home',
    '/search',
    '/locales',
  ])('an unknown parameter of %s is named, with those that there are', async (path) => {
    const [problem] = await problemsOf(`${path}?status=draft`);
    expect(problem).toMatchObject({ path: ['status'], given: 'draft' });
    expect(problem?.allowed).toEqual(
      path === '/locales' ? [] : expect.arrayContaining(['locale', 'fallback']),
    );
  });

  it('a parameter that is given twice is named, with both values', async () => {
    expect(await problemsOf('/articles?locale=en&locale=de')).toEqual([
      { path: ['locale'], given: ['en', 'de'], allowed: 'one value' },
    ]);
    const [problem] = await problemsOf('/articles?locale[]=en');
    expect(problem).toMatchObject({ path: ['locale[]'] });
  });

  it.each([
    ['locale', 'xx', LOCALE_CODES],
    ['locale', 'EN', LOCALE_CODES],
    ['locale', '', LOCALE_CODES],
    ['fallback', 'maybe', ['none', 'default']],
    ['sort', 'title', ['-publishedAt', 'publishedAt', '-updatedAt']],
    ['region', 'nose', expect.arrayContaining(['neck', 'lower-back'])],
    ['page', '0', expect.anything()],
    ['page', '01', expect.anything()],
    ['page', '1.5', expect.anything()],
    ['page', '1e3', expect.anything()],
    ['page', '99999999999', expect.anything()],
    ['pageSize', '101', expect.anything()],
    ['pageSize', '-1', expect.anything()],
    ['topic', '', expect.anything()],
    ['topic', 'no-such-topic', expect.stringContaining('slug')],
    ['topic', '\0', expect.stringContaining('slug')],
    ['technique', 'no-such', expect.stringContaining('slug')],
    ['author', 'nobody', expect.stringContaining('slug')],
  ])('a bad value is named, with what is allowed: %s=%s', async (name, given, allowed) => {
    expect(await problemsOf(`/articles?${new URLSearchParams([[name, given]])}`)).toEqual([
      { path: [name], given, allowed },
    ]);
  });

  it('everything that is wrong is said at once', async () => {
    const problems = await problemsOf('/articles?locale=xx&page=0&page=1&status=draft&sort=title');
    expect(problems.map(({ path }) => path[0]).sort()).toEqual(['locale', 'page', 'sort', 'status']);
  });

  it('a long value does not come back whole', async () => {
    const [problem] = await problemsOf(`/articles?sort=${'x'.repeat(5000)}`);
    expect(String(problem?.given).length).toBeLessThan(200);
  });

  it('a slug that is no address is not found, and never an error of ours', async () => {
    for (const slug of [
      '%00',
      '..%2F..%2Fetc',
      '%E0%A4%A',
      "x'%20or%201=1",
      'x'.repeat(3000),
      '%F0%9F%98%80',
    ]) {
      const { status, body } = await room.cms.api(`/topics/${slug}`);
      expect([slug, status < 500]).toEqual([slug, true]);
      expect(JSON.stringify(body)).not.toMatch(/at .*\.js|select |sqlite|postgres/i);
    }
  });
});

describe('Answers carry what caches need', () => {
  it('a strong validator that changes with the words, and 304 for those who have them', async () => {
    const { cms, editor, library } = room;
    const id = await publishTopic(editor, library, 'Cached');
    const path = '/api/v1/topics/cached?locale=en';
    const first = await cms.anonymousRequest('GET', path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    // Without it, fetch asks for a reload from end to end (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch).
    const revalidating = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' };
    const again = await requestsTo(cms.url, revalidating)('GET', path);
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
    await editor.publish('topic', id, 'en', { summary: 'Other words.' });
    const changed = await requestsTo(cms.url, revalidating)('GET', path);
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('the language of the words, how long they are good, and what to purge them by', async () => {
    const { cms, library } = room;
    const { headers } = await cms.api('/techniques/swedish-massage?locale=fr');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('content-language')).toBe('en-US');
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1, stale-if-error=604800');
    const tags = (headers.get('cache-tag') ?? '').split(',');
    expect(tags).toEqual(
      expect.arrayContaining([
        `document:${library.technique}`,
        `document:${library.topic}`,
        `document:${library.reviewer}`,
        'slug:technique:fr:swedish-massage',
      ]),
    );
    const missing = await cms.api('/topics/missing?locale=fr');
    expect(missing.headers.get('cache-tag')).toBe('slug:topic:fr:missing');
    const list = await cms.api('/topics?locale=fr&fallback=default');
    expect(list.headers.get('cache-tag')?.split(',')).toEqual(
      expect.arrayContaining(['list:topic:fr', 'list:topic:en', `document:${library.topic}`]),
    );
  });

  it('to any origin, without credentials', async () => {
    const { cms } = room;
    const asBrowser = requestsTo(cms.url, { Origin: 'https://elsewhere.example' });
    for (const path of ['/api/v1/topics', '/api/v1/topics/nothing', '/api/v1/topics?status=draft']) {
      const { headers } = await asBrowser('GET', path);
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, '*']);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    }
    const preflight = await requestsTo(cms.url, {
      Origin: 'https://elsewhere.example',
      'Access-Control-Request-Method': 'GET',
    })('OPTIONS', '/api/v1/topics');
    expect([preflight.status, preflight.body]).toEqual([204, '']);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('If-None-Match');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('An address of the content API', () => {
  it('that does not exist answers 404 in the shape of every error', async () => {
    const { cms } = room;
    for (const path of ['/', '/nothing', '/articles/a/b', '/search/a']) {
      const { status, body } = await cms.api(path);
      expect([path, status, errorAnswer.parse(body).error.status]).toEqual([path, 404, 404]);
    }
  });

  it('only reads: other methods answer 405 and say which there are', async () => {
    const { cms } = room;
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status, headers, body } = await cms.anonymousRequest(method, '/api/v1/topics', { data: {} });
      expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, OPTIONS']);
      expect(errorAnswer.parse(body).error.name).toBe('MethodNotAllowedError');
    }
    const { status, headers } = await cms.anonymousRequest('OPTIONS', '/api/v1/topics');
    expect([status, headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });
});
