import { describe, expect, it } from '@jest/globals';
import { EnvironmentError, parseEnvironment } from './environment.ts';

const messageOf = (variables: Record<string, string>) => {
  try {
    parseEnvironment(variables);
  } catch (error) {
    return error instanceof EnvironmentError ? error.message : error;
  }
  return 'no error';
};

describe('the environment', () => {
  it('has a default for everything that is not a secret', () => {
    expect(parseEnvironment({ PUBLIC_SITE_URL: '' })).toMatchObject({
      siteUrl: 'http://127.0.0.1:3000',
      cmsUrl: 'http://127.0.0.1:1337',
      mode: 'demo',
      contentApiToken: undefined,
      previewSecret: null,
      webhookSecret: null,
      redisUrl: null,
      dataDir: null,
      adminOrigin: 'http://127.0.0.1:1337',
    });
  });

  it('lets pictures come from the CMS and from the store of uploads', () => {
    const { mediaOrigins } = parseEnvironment({
      CMS_URL: 'http://cms:1337',
      PUBLIC_CMS_URL: 'https://cms.example.org',
      UPLOADS_PUBLIC_URL: 'https://pictures.example.org/wellspring',
    });
    expect(mediaOrigins).toEqual(['https://cms.example.org', 'https://pictures.example.org']);
  });

  it('names every wrong variable in a sentence, with what it was', () => {
    const message = messageOf({
      WEB_PORT: '70000',
      SITE_MODE: 'test',
      PUBLIC_SITE_URL: 'https://example.org/',
    });
    expect(message).toMatch(/^WEB_PORT is “70000”: it has to be a port/m);
    expect(message).toMatch(/^SITE_MODE is “test”: it has to be demo or live\.$/m);
    expect(message).toMatch(/^PUBLIC_SITE_URL is “https:\/\/example\.org\/”/m);
  });

  it('never shows a secret', () => {
    expect(messageOf({ CONTENT_API_TOKEN: 'se cret' })).not.toContain('se cret');
    expect(messageOf({ PREVIEW_SECRET: 'guessable' })).not.toContain('guessable');
    expect(messageOf({ WEBHOOK_SECRET: 'whsec_guessable' })).toMatch(
      /^WEBHOOK_SECRET is not usable: it has to be whsec_ followed by base64/,
    );
    expect(messageOf({ REDIS_URL: 'http://:guessable@redis' })).not.toContain('guessable');
  });

  it('invents a contact for the demonstration, never for a live site', () => {
    expect(parseEnvironment({}).contactEmail).toMatch(/\.example$/);
    expect(parseEnvironment({ SITE_MODE: 'live' }).contactEmail).toBeNull();
  });
});
