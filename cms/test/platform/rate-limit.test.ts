import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorAnswer } from '@wellspring/content-model';
import { startCms } from '../harness/start-cms.ts';
import type { Cms } from '../harness/start-cms.ts';

const SHARE = 5;
const TOKEN = 'a-token-of-the-site-for-this-test';
let cms: Cms;
beforeAll(async () => {
  cms = await startCms({
    env: { RATE_LIMIT_PER_MINUTE: String(SHARE), CONTENT_API_TOKEN: TOKEN, ANSWER_MEMORY_MB: '1' },
  });
});
afterAll(() => cms?.stop());

let addresses = 0;
/** A client that has asked for nothing yet, as a proxy names it. */
const newClient = () => `192.0.2.${(addresses += 1)}`;
const ask = (client: string, path: string, headers: Record<string, string> = {}) =>
  fetch(`${cms.url}/api/v1${path}`, { headers: { 'X-Forwarded-For': client, ...headers } });

/** Asks as often as a client may, each time for something that nobody has asked for. */
async function useUp(client: string): Promise<Response[]> {
  const answers: Response[] = [];
  for (let n = 0; n < SHARE; n += 1) answers.push(await ask(client, `/articles/${client}-${n}`));
  return answers;
}

describe('A client’s share', () => {
  it('is told with each answer, and 429 says when to ask again', async () => {
    const client = newClient();
    const answers = await useUp(client);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
    ]);
    expect(answers[0]?.headers.get('ratelimit-limit')).toBe(String(SHARE));

    const refused = await ask(client, '/articles/one-more');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    const { error } = errorAnswer.parse(await refused.json());
    expect(error).toMatchObject({ status: 429, name: 'RateLimitError' });
  });

  it('is not touched by answers that are kept', async () => {
    const client = newClient();
    await ask(newClient(), '/locales');
    await useUp(client);
    expect((await ask(client, '/locales')).status).toBe(200);
  });

  it('is each client’s own, whatever a client claims about itself', async () => {
    const client = newClient();
    await useUp(client);
    expect((await ask(newClient(), '/articles/of-another')).status).toBe(404);
    expect((await ask(`203.0.113.9, ${client}`, '/articles/claimed')).status).toBe(429);
  });

  it('is one for a whole network of IPv6, and another for the next', async () => {
    await useUp('2001:db8:0:7::1');
    expect((await ask('2001:db8:0:7:ffff::2', '/articles/neighbour')).status).toBe(429);
    expect((await ask('2001:db8:0:8::1', '/articles/stranger')).status).toBe(404);
  });

  it('does not bind the site', async () => {
    const client = newClient();
    await useUp(client);
    const site = { Authorization: `Bearer ${TOKEN}` };
    expect((await ask(client, '/articles/for-the-site', site)).status).toBe(404);
    const stranger = { Authorization: `Bearer ${TOKEN}x` };
    expect((await ask(client, '/articles/for-a-stranger', stranger)).status).toBe(429);
  });

  it('leaves no address in what the CMS says', async () => {
    await useUp('198.51.100.77');
    await ask('198.51.100.77', '/articles/again');
    expect(cms.lastLines()).not.toContain('198.51.100.77');
  });
});
