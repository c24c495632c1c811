import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ADMINISTRATOR } from '../harness/settings.ts';
import { startCms } from '../harness/start-cms.ts';
import type { Cms } from '../harness/start-cms.ts';
import { startMailServer } from './mail-server.ts';
import type { MailServer } from './mail-server.ts';

let mails: MailServer;
let cms: Cms;
beforeAll(async () => {
  mails = await startMailServer();
  cms = await startCms({ env: { SMTP_URL: mails.url, PUBLIC_CMS_URL: 'https://cms.example.org' } });
});
afterAll(async () => {
  await cms.stop();
  await mails.close();
});

test('a forgotten password is answered by a mail that leads to where editors reach the CMS', async () => {
  const arrival = mails.nextMail();
  const { status } = await cms.anonymousRequest('POST', '/admin/forgot-password', {
    email: ADMINISTRATOR.email,
  });
  expect(status).toBe(204);
  const mail = (await arrival).replaceAll('=\r\n', '').replaceAll('=3D', '=');
  expect(mail).toContain(`To: ${ADMINISTRATOR.email}`);
  expect(mail).toMatch(/https:\/\/cms\.example\.org\/admin\/auth\/reset-password\?code=[0-9a-f]{20}/);
});
