import { request } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import naughtyStrings from 'big-list-of-naughty-strings' with { type: 'json' };
import fc from 'fast-check';
import { endpoints, errorAnswer } from '@wellspring/content-model';
import type { Endpoint } from '@wellspring/content-model';
import { publishArticle } from '../examples/library.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { ADMINISTRATOR } from '../harness/settings.ts';

const room = openNewsroom();
/** Nobody waits longer for an answer, whatever they ask, in milliseconds. */
const LONGEST = 2000;
/** What only the CMS's own tables hold. */
const PRIVATE =
  /password|resetPasswordToken|accessKey|createdBy|updatedBy|"email"|select .* from|node_modules|SQLITE_|\bat .*\.js:\d/i;

interface Raw {
  readonly status: number;
  readonly text: string;
  readonly took: number;
}

/** Sends a path exactly as it is, which `fetch` would tidy up first. */
function send(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Raw> {
  const { hostname, port } = new URL(room.cms.url);
  const begun = performance.now();
  return new Promise((settle, fail) => {
    const asking = request({ hostname, port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        settle({
          status: answer.statusCode ?? 0,
          text: Buffer.concat(parts).toString(),
          took: performance.now() - begun,
        }),
      );
    });
    asking.on('error', fail);
    asking.end();
  });
}

/** Holds an answer to what every answer of the content API is: quick, of the contract, and without anything private. */
function expectHarmless(path: string, { status, text, took }: Raw, endpoint?: Endpoint): void {
  expect([path, [200, 304, 400, 404, 410]]).toEqual([path, expect.arrayContaining([status])]);
  expect([path, took < LONGEST]).toEqual([path, true]);
  expect([path, PRIVATE.exec(text.replaceAll(decodeURIComponentSafely(path), ''))]).toEqual([path, null]);
  expect(text).not.toContain(ADMINISTRATOR.email);
  if (status === 200) endpoint?.answer.parse(JSON.parse(text));
  else if (status >= 400) errorAnswer.parse(JSON.parse(text));
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString());
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...naughtyStrings.map(String)) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '0', '-1', '1e9', '9'.repeat(40), 'null', 'undefined', '[]', '\0'),
  },
);
const STRANGE_NAMES = [
  'status',
  'populate',
  'filters[title][$contains]',
  'sort[0]',
  'locale[]',
  '__proto__',
  'constructor',
];

/** Questions to an endpoint: its own parameters with right and wrong values, and others. */
function questionsTo({ path, query }: Endpoint): fc.Arbitrary<string> {
  const names = [...Object.keys(query.shape), ...STRANGE_NAMES];
  const value = fc.oneof(
    anyText,
    fc.constantFrom('en', 'ar', 'none', 'default', '2', '100', 'article', 'pain'),
  );
  const parameter = fc
    .tuple(fc.constantFrom(...names), value)
    .map(([name, given]) => `${encoded(name)}=${encoded(given)}`);
  return fc
    .tuple(anyText, fc.array(parameter, { maxLength: 5 }))
    .map(
      ([slug, parameters]) =>
        `/api/v1${path.replace('{slug}', encoded(slug) || '-')}?${parameters.join('&')}`,
    );
}

describe('Whatever is asked of the content API', () => {
  it.each(endpoints().map(([, endpoint]) => [endpoint.path, endpoint] as const))(
    'is answered by the contract, quickly, and without anything private: %s',
    async (_, endpoint) => {
      await fc.assert(
        fc.asyncProperty(questionsTo(endpoint), async (path) => {
          expectHarmless(path, await send(path), endpoint);
        }),
        { numRuns: 60 },
      );
    },
    120_000,
  );

  it('every naughty string, as a slug, as a search and as a cursor', async () => {
    await publishArticle(room.editor, room.library);
    for (const text of naughtyStrings.map(String)) {
      const paths = [
        `/api/v1/articles/${encoded(text) || '-'}?locale=en`,
        `/api/v1/search?q=${encoded(text)}&locale=ja&fallback=default`,
        `/api/v1/changes?after=${encoded(text)}`,
      ];
      for (const path of paths) expectHarmless(path, await send(path));
    }
  });

  it.each([
    '/api/v1/articles/%',
    '/api/v1/articles/%E0%A4%A',
    '/api/v1/articles/%00',
    '/api/v1/articles/%ff%fe',
    '/api/v1/articles/..%2f..%2fadmin',
    '/api/v1/articles/a%2Fb',
    '/api/v1/articles?locale=%',
    '/api/v1/articles?%',
    '/api/v1/articles?locale=en&locale=en',
    '/api/v1//articles',
    '/api/v1/../../admin/users',
    '/api/v1/articles;jsessionid=1',
    `/api/v1/articles?topic=${'x'.repeat(7000)}`,
    `/api/v1/search?q=${'%F0%9F%92%86'.repeat(50)}`,
    `/api/v1/search?q=${'a%20'.repeat(100)}`,
    `/api/v1/search?q=${encodeURIComponent('"'.repeat(200))}`,
    `/api/v1/search?q=${encodeURIComponent('NEAR(a b) OR * AND NOT ( ^ : { }')}`,
  ])('an address that no client makes: %s', async (path) => {
    expectHarmless(path, await send(path));
  });

  it.each([
    { 'Accept-Encoding': 'br;q=0, gzip;q=0, identity;q=0' },
    { 'Accept-Encoding': ','.repeat(4000) },
    { 'If-None-Match': '"'.repeat(5000) },
    { Authorization: 'Bearer '.repeat(500) },
    { 'X-Forwarded-For': 'not an address, '.repeat(200) },
    { 'Strapi-Encode-Source-Maps': 'true' },
    { Range: 'bytes=0-1,5-' },
  ])('headers that no client sends: %j', async (headers) => {
    const path = '/api/v1/locales';
    expectHarmless(path, await send(path, headers));
  });

  it('costs those who ask something else little', async () => {
    const search = (n: number) =>
      `/api/v1/search?q=${encoded(`${n} ${'pain back relieving massage the of '.repeat(5)}`.slice(0, 200))}&fallback=default`;
    const flood = Promise.all(Array.from({ length: 60 }, (_, n) => send(search(n))));
    const others: Raw[] = [];
    for (let n = 0; n < 20; n += 1) others.push(await send('/api/v1/techniques/swedish-massage?locale=en'));
    const slowest = Math.max(...others.map(({ took }) => took));
    expect(slowest).toBeLessThan(LONGEST);
    for (const one of await flood) expectHarmless('search', one);
  });
});
