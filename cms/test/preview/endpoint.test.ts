import { beforeAll, describe, expect, it } from '@jest/globals';
import { previewLink, previewToken, versionAt } from '@wellspring/preview-links';
import { z } from 'zod';
import { draftArticle, publishArticle } from '../examples/library.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { requestsTo } from '../harness/requests.ts';
import { somebodyOfTheStaff } from '../harness/staff.ts';
import { PREVIEW_SECRET, askForPreview } from './previewer.ts';

const CONTENT_TOKEN = 'the-site-s-own-token-for-content';
const room = openNewsroom({ PREVIEW_SECRET, CONTENT_API_TOKEN: CONTENT_TOKEN });
const SITE = 'http://127.0.0.1:3000';
let draft = '';
beforeAll(async () => {
  draft = await draftArticle(room.editor, room.library, { title: 'Secretword' });
});

describe('The endpoint of previews', () => {
  const path = () => `/article/${draft}?locale=en&state=draft`;

  it('answers the site, and nobody may keep the answer', async () => {
    const { status, headers, body } = await askForPreview(room, path());
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(JSON.stringify(body)).toContain('Secretword');
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers nobody else, whatever they bring', async () => {
    const { cms } = room;
    const link = previewLink(
      { kind: 'article', documentId: draft, locale: 'en', state: 'draft' },
      PREVIEW_SECRET,
      Date.now(),
    );
    const { searchParams } = new URL(link, SITE);
    const wrong: Readonly<Record<string, string>>[] = [
      {},
      { Authorization: `Bearer ${CONTENT_TOKEN}` },
      { Authorization: `Bearer ${PREVIEW_SECRET}` },
      { Authorization: `Bearer ${previewToken(`${PREVIEW_SECRET}.`)}` },
      { Authorization: `Bearer ${searchParams.get('signature')}` },
      { Authorization: previewToken(PREVIEW_SECRET) },
      { Authorization: `bearer ${previewToken(PREVIEW_SECRET)}x` },
      { 'X-Forwarded-For': '127.0.0.1', Host: 'localhost' },
      { Cookie: `token=${previewToken(PREVIEW_SECRET)}` },
    ];
    const attempts = wrong.flatMap((headers) =>
      ['GET', 'HEAD', 'POST'].map((method) => requestsTo(cms.url, headers)(method, `/preview${path()}`)),
    );
    const byUrl = `/preview${path()}&token=${previewToken(PREVIEW_SECRET)}&${searchParams}`;
    const answers = [
      ...(await Promise.all(attempts)),
      await cms.anonymousRequest('GET', byUrl),
      await cms.adminRequest('GET', `/preview${path()}`),
      await cms.tokenRequest('GET', `/preview${path()}`),
    ];
    for (const { status, body } of answers) {
      expect([401, 404, 405]).toContain(status);
      expect(JSON.stringify(body)).not.toContain('Secretword');
    }
  });

  it('says what is wrong with a question, and what is not there', async () => {
    for (const [question, status] of [
      [`/article/${draft}?locale=xx&state=draft`, 400],
      [`/article/${draft}?locale=en`, 400],
      [`/article/${draft}?locale=en&state=live`, 400],
      [`/article/${draft}?locale=en&state=draft&x=1`, 400],
      [`/article/..%2f${draft}?locale=en&state=draft`, 400],
      [`/user/${draft}?locale=en&state=draft`, 400],
      [`/topic/${draft}?locale=en&state=draft`, 404],
      [`/article/${draft}?locale=fr&state=draft`, 404],
      ['/article/nothing?locale=en&state=draft', 404],
    ] as const)
      expect([question, (await askForPreview(room, question)).status]).toEqual([question, status]);
  });

  it('is no part of the content API, whose token opens no draft', async () => {
    const asSite = requestsTo(room.cms.url, { Authorization: `Bearer ${previewToken(PREVIEW_SECRET)}` });
    for (const address of [
      `/api/v1/articles/secretword?locale=en`,
      `/api/v1/preview${path()}`,
      `/api/preview${path()}`,
    ]) {
      const { status, body } = await asSite('GET', address);
      expect([address, status === 404 || status === 401]).toEqual([address, true]);
      expect(JSON.stringify(body)).not.toContain('Secretword');
    }
  });
});

const answered = z.object({ data: z.object({ url: z.string() }) });

describe('Strapi’s preview button', () => {
  const ask = (uid: string, query: string, request = room.cms.adminRequest) =>
    request('GET', `/content-manager/preview/url/${uid}?${query}`);

  it('leads to the site, to the version that is open, in its language and state, for an hour', async () => {
    const published = await publishArticle(room.editor, room.library, { title: 'Button' });
    for (const [status, state] of [
      ['draft', 'draft'],
      ['modified', 'draft'],
      ['published', 'published'],
    ]) {
      const { body } = await ask(
        'api::article.article',
        `documentId=${published}&locale=en&status=${status}`,
      );
      const { url } = answered.parse(body).data;
      expect(url.startsWith(`${SITE}/preview/en/article/`)).toBe(true);
      const version = { kind: 'article', documentId: published, locale: 'en', state };
      const target = url.slice(SITE.length);
      expect(versionAt(target, PREVIEW_SECRET, Date.now())).toEqual(version);
      expect(versionAt(target, PREVIEW_SECRET, Date.now() + 3_600_000)).toBeUndefined();
    }
  });

  it('shows people as they are saved, and the home page without being told which', async () => {
    const { library, editor } = room;
    const person = await ask('api::author.author', `documentId=${library.writer}&locale=en&status=published`);
    expect(answered.parse(person.body).data.url).toContain('state=draft');
    await editor.create('home', 'en', { heading: 'Home' });
    const home = await ask('api::home.home', 'locale=en');
    expect(answered.parse(home.body).data.url).toContain('/preview/en/home/');
  });

  it('is not there for what has no page, and in a language without a version', async () => {
    for (const [uid, query] of [
      ['plugin::upload.file', `documentId=${draft}`],
      ['api::article.article', `documentId=${draft}&locale=fr`],
      ['api::article.article', `documentId=${draft}&locale=xx`],
    ] as const)
      expect([uid, query, (await ask(uid, query)).status]).toEqual([uid, query, 204]);
  });

  it('is for those who may read the version: not for the anonymous, not for other roles', async () => {
    const { cms } = room;
    const question = `documentId=${draft}&locale=en`;
    expect((await ask('api::article.article', question, cms.anonymousRequest)).status).toBe(401);
    const outsider = await somebodyOfTheStaff(cms, 'outsider');
    expect((await ask('api::article.article', question, outsider)).status).toBe(204);
  });

  it('shows the site in a frame, and no other', async () => {
    const { headers } = await room.cms.anonymousRequest('GET', '/admin');
    const policy = headers.get('content-security-policy') ?? '';
    const [frames] = policy.split(';').filter((directive) => directive.trim().startsWith('frame-src'));
    expect(frames?.trim()).toBe(`frame-src 'self' ${SITE}`);
  });
});
