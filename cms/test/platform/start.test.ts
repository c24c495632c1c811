import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startProcess } from '../harness/cms-process.ts';
import type { CmsProcess } from '../harness/cms-process.ts';
import { createDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';
import { freePort } from '../harness/free-port.ts';
import { asAdministrator } from '../harness/requests.ts';
import { settingsOf } from '../harness/settings.ts';

const announcement = /^First administrator: (\S+) \/ (\S+)$/gm;

let dataDir: string;
let database: TestDatabase;
let url: string;
let settings: Record<string, string>;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'wellspring-cms-'));
  database = await createDatabase(dataDir);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const nobody = { ADMIN_EMAIL: '', ADMIN_PASSWORD: '' };
  settings = settingsOf({ port, dataDir, databaseUrl: database.url, more: nobody });
});
afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs the CMS with changed settings for as long as something is done with it. */
async function whileRunning<Result>(
  changes: Readonly<Record<string, string>>,
  act: (cms: CmsProcess) => Promise<Result>,
): Promise<Result> {
  const cms = await startProcess(url, { ...settings, ...changes });
  try {
    return await act(cms);
  } finally {
    await cms.end();
  }
}

/** The hashes of all API tokens, by the token's name. */
async function keysOfTokens(): Promise<Record<string, string>> {
  const rows: { name: string; access_key: string }[] = await database.tables('strapi_api_tokens').select();
  return Object.fromEntries(rows.map((row) => [row.name, row.access_key]));
}

test('the first start makes an administrator, says so once, and what it says is true; later starts change nothing', async () => {
  const said = await whileRunning({}, async (cms) => {
    const [[, email = '', password = ''] = []] = cms.lastLines().matchAll(announcement);
    await asAdministrator(url, { email, password });
    return cms.lastLines();
  });
  expect([...said.matchAll(announcement)]).toHaveLength(1);
  const tokens = await keysOfTokens();
  expect(Object.keys(tokens)).toEqual(['Site']);

  const again = await whileRunning({}, (cms) => Promise.resolve(cms.lastLines()));
  expect(again).not.toMatch(/First administrator/);
  expect(await keysOfTokens()).toEqual(tokens);
});

test('a new secret for the site takes the place of the old one', async () => {
  const { Site: before } = await keysOfTokens();
  await whileRunning({ CONTENT_API_TOKEN: 'another-token-for-the-site-1' }, () => Promise.resolve());
  const { Site: after, ...others } = await keysOfTokens();
  expect(after).not.toBe(before);
  expect(others).toEqual({});
});

test('what an administrator changes about a form is kept by the next start', async () => {
  const uid = 'api::topic.topic';
  const label = async () => {
    const rows: { value: string }[] = await database
      .tables('strapi_core_store_settings')
      .where('key', `plugin_content_manager_configuration_content_types::${uid}`);
    return JSON.parse(rows[0]?.value ?? '{}').metadatas.summary.edit.label;
  };
  expect(await label()).toBe('Summary');
  await database
    .tables('strapi_core_store_settings')
    .where('key', `plugin_content_manager_configuration_content_types::${uid}`)
    .update({ value: database.tables.raw(`replace(value, '"label":"Summary"', '"label":"In short"')`) });
  await whileRunning({}, () => Promise.resolve());
  expect(await label()).toBe('In short');
});

test('Strapi does not count how it is used, even where its schedule says that it is time', async () => {
  const key = 'plugin_upload_metrics';
  const row = () => database.tables('strapi_core_store_settings').where({ key });
  const kept = async (): Promise<unknown> => (await row().first('value'))?.value;
  const everySecond = JSON.stringify({ weeklySchedule: '* * * * * *', lastWeeklyUpdate: Date.now() });
  await whileRunning({}, () => Promise.resolve());
  await row().update({ value: everySecond });
  expect(await kept()).toBe(everySecond);

  await whileRunning({}, async () => {
    const seconds = new Set<string | null>();
    while (seconds.size < 4) seconds.add((await fetch(`${url}/readyz`)).headers.get('date'));
  });
  expect(await kept()).toBe(everySecond);
});
