import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  LOCALE_CODES,
  articleListAnswer,
  endpoints,
  errorAnswer,
  parametersOf,
} from '@wellspring/content-model';
import type { EndpointName, Parameter } from '@wellspring/content-model';
import { releasedContract } from '@wellspring/content-model/openapi';
import { siteAnswerIn } from '@wellspring/content-model/examples';
import { homeFields, publishArticle } from '../examples/library.ts';
import { siteInput } from '../examples/strapi-input.ts';
import { expectContracted } from '../harness/contract.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { requestsTo } from '../harness/requests.ts';

const room = openNewsroom();
const SLUGS: Partial<Record<EndpointName, string>> = {
  article: 'relieving-back-pain-with-massage-therapy',
  technique: 'swedish-massage',
  topic: 'lower-back-pain',
  author: 'mara-lind',
};
/** Parameters that an endpoint cannot be asked without. */
const NEEDED: Partial<Record<EndpointName, string>> = { search: 'q=back' };

/** Every endpoint, with an address that answers. */
const ENDPOINTS = endpoints().map(([name, { path, query }]) => ({
  name,
  path: path.replace('{slug}', SLUGS[name] ?? ''),
  needed: NEEDED[name] ?? '',
  parameters: parametersOf(query),
}));
const LOCALIZED = ENDPOINTS.filter(({ parameters }) => parameters.some(({ name }) => name === 'locale'));
const PARAMETERS = ENDPOINTS.flatMap(({ parameters, ...endpoint }) =>
  parameters.map((parameter) => ({ ...endpoint, parameter })),
);

const without = (needed: string, { name }: Parameter) => (needed.startsWith(`${name}=`) ? '' : needed);

/** Values that a parameter does not take, by what the contract says of it. */
function badValues({ name, schema }: Parameter): string[] {
  // One may search for anything.
  const bad = name === 'q' ? [''] : ['', '\0', ' '];
  if ('enum' in schema) bad.push('no-such', String(schema['default'] ?? 'en').toUpperCase());
  if (schema['type'] === 'integer')
    bad.push('0', '-1', '1.5', '01', '1e2', String(Number(schema['maximum']) + 1));
  if (typeof schema['maxLength'] === 'number') bad.push('x'.repeat(schema['maxLength'] + 1));
  return bad;
}

beforeAll(async () => {
  const { editor, library } = room;
  await publishArticle(editor, library);
  const home = await editor.create('home', 'en', homeFields('en', library));
  await editor.publish('home', home, 'en');
  const site = await editor.create('site', 'en', siteInput(siteAnswerIn('en').data));
  await editor.publish('site', site, 'en');
});

const addressOf = (path: string, ...queries: string[]) => {
  const query = queries.filter((one) => one !== '').join('&');
  return query === '' ? path : `${path}?${query}`;
};

describe.each(LOCALIZED)('$name', ({ name, path, needed, parameters }) => {
  it('answers in every language, with every fallback', async () => {
    const fallbacks = parameters.some((one) => one.name === 'fallback') ? ['none', 'default'] : [];
    for (const locale of LOCALE_CODES) {
      for (const fallback of fallbacks) {
        const query = `locale=${locale}&fallback=${fallback}`;
        const answer = expectContracted(name, await room.cms.api(addressOf(path, needed, query)));
        if (locale === 'en') expect([query, answer.status]).toEqual([query, 200]);
      }
    }
  });
});

describe.each(ENDPOINTS)('$name', ({ name, path, needed }) => {
  const address = `/api/v1${addressOf(path, needed)}`;

  it('knows no parameter that the contract does not name', async () => {
    for (const query of [
      'status=draft',
      'populate=*',
      'locale[]=en',
      'Locale=en',
      '=x',
      'constructor=1',
      '__proto__=1',
    ]) {
      const answer = expectContracted(name, await room.cms.api(addressOf(path, needed, query)));
      expect([query, answer.status]).toEqual([query, 400]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('answers HEAD as GET, without the body', async () => {
    const { cms } = room;
    const get = expectContracted(name, await cms.anonymousRequest('GET', address));
    const head = await cms.anonymousRequest('HEAD', address);
    expect([get.status, head.status, head.body]).toEqual([200, 200, '']);
    for (const header of [
      'etag',
      'cache-control',
      'cache-tag',
      'content-language',
      'content-length',
      'content-type',
    ]) {
      expect([header, head.headers.get(header)]).toEqual([header, get.headers.get(header)]);
    }
  });

  it('saves the body for those who have it', async () => {
    const { cms } = room;
    const etag = (await cms.anonymousRequest('GET', address)).headers.get('etag') ?? '';
    const asking = (validator: string) =>
      requestsTo(cms.url, { 'If-None-Match': validator, 'Cache-Control': 'max-age=0' })('GET', address);
    for (const validator of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = expectContracted(name, await asking(validator));
      expect([validator, answer.status, answer.body]).toEqual([validator, 304, '']);
    }
    expect(expectContracted(name, await asking('"other"')).status).toBe(200);
  });

  it('says what may be done, and lets nothing else be done', async () => {
    const { cms } = room;
    const options = await cms.anonymousRequest('OPTIONS', address);
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status, headers, body } = await cms.anonymousRequest(method, address, { data: {} });
      expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, OPTIONS']);
      expect(errorAnswer.parse(body).error.status).toBe(405);
    }
  });
});

describe.each(PARAMETERS)('$name: $parameter.name', ({ name, path, needed, parameter }) => {
  it('is given once', async () => {
    const value = String(parameter.schema['default'] ?? 'x');
    const query = `${parameter.name}=${value}&${parameter.name}=${value}`;
    const others = without(needed, parameter);
    const answer = expectContracted(name, await room.cms.api(addressOf(path, others, query)));
    expect(answer.status).toBe(400);
    expect(errorAnswer.parse(answer.body).error.details.errors).toContainEqual(
      expect.objectContaining({ path: [parameter.name], given: [value, value] }),
    );
  });

  it('is held to what the contract says of it', async () => {
    for (const value of badValues(parameter)) {
      const query = new URLSearchParams([[parameter.name, value]]).toString();
      const others = without(needed, parameter);
      const answer = expectContracted(name, await room.cms.api(addressOf(path, others, query)));
      expect([value, answer.status]).toEqual([value, 400]);
      expect(errorAnswer.parse(answer.body).error.details.errors).toMatchObject([{ path: [parameter.name] }]);
    }
  });

  it('has the default that the contract says it has', async () => {
    const value = parameter.schema['default'];
    if (value === undefined) return;
    const plain = await room.cms.api(addressOf(path, needed));
    const told = await room.cms.api(addressOf(path, needed, `${parameter.name}=${String(value)}`));
    expect(told.body).toEqual(plain.body);
  });
});

describe('Past the last page', () => {
  it('there is an empty list, and true figures', async () => {
    const answer = expectContracted('articles', await room.cms.api('/articles?page=1000000&pageSize=1'));
    expect(articleListAnswer.parse(answer.body)).toEqual({
      data: [],
      meta: { requestedLocale: 'en', pagination: { page: 1_000_000, pageSize: 1, pageCount: 1, total: 1 } },
    });
  });
});

describe('The contract itself', () => {
  it('is served as it was released, and names every address that answers', async () => {
    const { body } = expectContracted('openapi', await room.cms.api('/openapi.json'));
    expect(body).toEqual(releasedContract);
  });
});

describe('Without its tables', () => {
  it('every endpoint says that it cannot answer, and nothing of why', async () => {
    const { cms } = room;
    const rename = (from: string, to: string) => cms.database.tables.schema.renameTable(from, to);
    const tables = ['editions', 'slugs', 'lists', 'outbox_log'];
    for (const table of tables) await rename(table, `${table}_away`);
    try {
      for (const { name, path, needed } of ENDPOINTS.filter((one) => one.name !== 'openapi')) {
        // An address that nobody has asked for before, so that nobody remembers the answer.
        const answer = await cms.anonymousRequest(
          'GET',
          `/api/v1${addressOf(path, needed)}${needed === '' ? '?' : '&'}&`,
        );
        expect([name, expectContracted(name, answer).status]).toEqual([name, 503]);
        expect(answer.headers.get('retry-after')).toBe('5');
        expect(JSON.stringify(answer.body)).not.toMatch(/select|editions|slugs|lists|outbox_log|\.js/);
      }
    } finally {
      for (const table of tables) await rename(`${table}_away`, table);
    }
    expect((await cms.api('/locales')).status).toBe(200);
  });
});
