import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import {
  articleFields,
  homeFields,
  publishArticle,
  techniqueFields,
  topicFields,
} from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';

/** A word that stands in every field of every draft, and in nothing that was published. */
const SECRET = 'Unpublishedword';
const KINDS = ['articles', 'techniques', 'topics', 'authors'] as const;

describe('Drafts stay inside', () => {
  const room = openNewsroom();
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text: SECRET }] };
  const secret = {
    summary: SECRET,
    keyPoints: SECRET,
    alsoKnownAs: SECRET,
    sections: [{ __component: 'sections.prose', body: [paragraph] }],
    seo: { title: SECRET, description: SECRET },
    translation: { method: 'human' },
  };
  const article = { title: SECRET, ...secret, alsoKnownAs: undefined };
  const named = { name: SECRET, ...secret, keyPoints: undefined };
  const topic = { ...named, sections: undefined };

  /** Every address that the content API answers for these documents, in every language and with every fallback. */
  function everyAddress(slugs: readonly string[]): string[] {
    const words = SECRET.toLowerCase();
    return [
      '/index?limit=1000',
      '/changes?limit=1000',
      '/locales',
      ...LOCALE_CODES.flatMap((locale) => [
        `/index?locale=${locale}&part=1-of-1&limit=1000`,
        `/search?q=${words}&locale=${locale}&fallback=default`,
        // With a slip, so that the right word would be suggested.
        `/search?q=${words.replace('word', 'wrod')}&locale=${locale}&fallback=default`,
      ]),
      ...everyDocument(slugs),
    ];
  }
  function everyDocument(slugs: readonly string[]): string[] {
    return LOCALE_CODES.flatMap((locale) =>
      ['default', 'none'].flatMap((fallback) => [
        `/home?locale=${locale}&fallback=${fallback}`,
        ...KINDS.flatMap((kind) => [
          `/${kind}?locale=${locale}&fallback=${fallback}`,
          ...slugs.map((slug) => `/${kind}/${slug}?locale=${locale}&fallback=${fallback}`),
        ]),
      ]),
    );
  }

  it('in every state: never published, ahead of what is, withdrawn, of a translation, of the home page', async () => {
    const { cms, editor, library } = room;
    await editor.create('article', 'en', { ...articleFields('en', library), ...article });
    const ahead = await publishArticle(editor, library, { title: 'Ahead' });
    await editor.save('article', ahead, 'en', article);
    const withdrawn = await publishArticle(editor, library, { title: 'Withdrawn' });
    await editor.withdraw('article', withdrawn, 'en');
    await editor.save('article', withdrawn, 'en', article);
    await editor.save('article', ahead, 'fr', article);
    await editor.create('technique', 'en', { ...techniqueFields(library), ...named });
    await editor.save('technique', library.technique, 'en', named);
    await editor.save('technique', library.technique, 'de', named);
    await editor.create('topic', 'en', { ...topicFields(library), ...topic });
    await editor.save('topic', library.topic, 'en', topic);
    await editor.save('topic', library.topic, 'ja', topic);
    const home = await editor.create('home', 'en', homeFields('en', library));
    await editor.publish('home', home, 'en');
    await editor.save('home', home, 'en', { heading: SECRET, intro: SECRET });
    await editor.save('home', home, 'es', { heading: SECRET, intro: SECRET });

    const slugs = [
      'ahead',
      'withdrawn',
      'lower-back-pain',
      'swedish-massage',
      'mara-lind',
      SECRET.toLowerCase(),
    ];
    const addresses = everyAddress(slugs);
    const answers = await Promise.all(addresses.map((address) => cms.api(address)));
    const word = SECRET.toLowerCase();
    const leaking = addresses.filter((address, index) => {
      const said = JSON.stringify(answers[index]?.body);
      // A refusal repeats the slug that was asked for.
      return said.includes(SECRET) || (!address.includes(word) && said.toLowerCase().includes(word));
    });
    expect(leaking).toEqual([]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(60);
    expect(answers.filter(({ status }) => ![200, 404, 410].includes(status))).toEqual([]);
    const unpublished = await cms.api(`/articles/${SECRET.toLowerCase()}?locale=en`);
    expect(unpublished.status).toBe(404);
  });

  it('however they are asked for', async () => {
    const { cms } = room;
    for (const parameter of [
      'status=draft',
      'publicationState=preview',
      'populate=*',
      'filters[title]=x',
      'preview=1',
    ]) {
      const { status, body } = await cms.api(`/articles?${parameter}`);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain(parameter.split('=')[0] ?? '');
    }
  });

  it('from Strapi’s own REST, which gives the anonymous nothing at all', async () => {
    const { cms, library } = room;
    const attempts = [
      ...[...KINDS, 'home'].flatMap((kind) => [
        ['GET', `/api/${kind}`],
        ['GET', `/api/${kind}?status=draft`],
        ['GET', `/api/${kind}?populate=*`],
        ['GET', `/api/${kind}?lookup[updatedBy][password][$startsWith]=$2`],
        ['POST', `/api/${kind}`],
      ]),
      ['PUT', `/api/topics/${library.topic}`],
      ['DELETE', `/api/topics/${library.topic}`],
      ['GET', '/api/upload/files'],
      ['POST', '/api/upload'],
      ['GET', '/api/i18n/locales'],
      ['GET', '/content-manager/collection-types/api::article.article'],
      ['GET', `/wellspring/versions/topic/${library.topic}/en/translation`],
      ['GET', `/preview/topic/${library.topic}?locale=en&state=draft`],
      ['GET', `/content-manager/preview/url/api::topic.topic?documentId=${library.topic}&locale=en`],
    ] as const;
    for (const [method, path] of attempts) {
      const { status, body } = await cms.anonymousRequest(
        method,
        path,
        method === 'GET' ? undefined : { data: {} },
      );
      expect([method, path, [400, 401, 403, 404, 405].includes(status), status]).toEqual([
        method,
        path,
        true,
        status,
      ]);
      expect(JSON.stringify(body)).not.toContain('documentId');
    }
  });

  it('behind an API that only reads', async () => {
    const { cms, library } = room;
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status } = await cms.anonymousRequest(method, '/api/v1/topics/lower-back-pain', { data: {} });
      expect([404, 405]).toContain(status);
    }
    expect((await room.reader.topic('lower-back-pain', 'en')).data.id).toBe(library.topic);
  });
});
