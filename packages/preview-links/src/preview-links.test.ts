import { describe, expect, it } from '@jest/globals';
import { PAGE_KINDS, LOCALE_CODES } from '@wellspring/content-model';
import { LIFETIME, PREVIEW_STATES, isForPreview, previewLink, previewToken, versionAt } from './index.ts';

const SECRET = 'a-secret-that-nobody-guesses';
const NOW = Date.UTC(2026, 10, 28, 12);
const VERSION = { kind: 'article', documentId: 'k3v9x0q2', locale: 'de', state: 'draft' } as const;
const LINK = previewLink(VERSION, SECRET, NOW);

const withParameter = (name: string, value: string) =>
  LINK.replace(new RegExp(`${name}=[^&]*`), `${name}=${value}`);

describe('a link', () => {
  it('leads to the version that it was made for, of every kind, in every language and state', () => {
    for (const kind of PAGE_KINDS)
      for (const locale of LOCALE_CODES)
        for (const state of PREVIEW_STATES) {
          const version = { kind, documentId: 'a1', locale, state };
          expect(versionAt(previewLink(version, SECRET, NOW), SECRET, NOW)).toEqual(version);
        }
  });

  it('is below the folder of previews, and holds neither the secret nor what is made of it for others', () => {
    expect(LINK).toMatch(/^\/preview\/de\/article\/k3v9x0q2\?/);
    expect(isForPreview(LINK)).toBe(true);
    expect(LINK).not.toContain(SECRET);
    expect(LINK).not.toContain(previewToken(SECRET));
  });

  it('works for an hour and not a second longer', () => {
    expect(versionAt(LINK, SECRET, NOW + (LIFETIME - 1) * 1000)).toEqual(VERSION);
    expect(versionAt(LINK, SECRET, NOW + LIFETIME * 1000)).toBeUndefined();
  });

  it.each([
    ['another document', LINK.replace('k3v9x0q2', 'k3v9x0q3')],
    ['another language', LINK.replace('/de/', '/fr/')],
    ['another kind', LINK.replace('/article/', '/technique/')],
    ['another state', withParameter('state', 'published')],
    ['a later end', withParameter('expires', String(Math.floor(NOW / 1000) + 2 * LIFETIME))],
    ['no end', LINK.replace(/&expires=\d+/, '')],
    ['an end that is none', withParameter('expires', '9e9')],
    ['no signature', withParameter('signature', '')],
    [
      'a signature of another document',
      previewLink({ ...VERSION, documentId: 'b2' }, SECRET, NOW).replace('/b2?', '/k3v9x0q2?'),
    ],
    [
      'a signature in capitals',
      LINK.replace(/signature=.*/, (found) => `signature=${found.slice(10).toUpperCase()}`),
    ],
    ['a longer signature', `${LINK}A`],
    ['a shorter one', LINK.slice(0, -1)],
    ['a parameter twice', `${LINK}&state=draft`],
    ['a parameter more', `${LINK}&x=1`],
    ['a slash more', LINK.replace('?', '/?')],
    ['a way around', LINK.replace('/preview/', '/preview/../preview/')],
    ['no query', LINK.slice(0, LINK.indexOf('?'))],
    ['nothing', ''],
  ])('with %s shows nothing', (_what, link) => {
    expect(versionAt(link, SECRET, NOW)).toBeUndefined();
  });

  it('of another secret shows nothing', () => {
    expect(versionAt(previewLink(VERSION, `${SECRET}.`, NOW), SECRET, NOW)).toBeUndefined();
  });

  it('cannot be made with the token of the endpoint', () => {
    expect(versionAt(previewLink(VERSION, previewToken(SECRET), NOW), SECRET, NOW)).toBeUndefined();
  });
});

it.each([
  ['/preview', true],
  ['/preview/de', true],
  ['/preview?x', true],
  ['//preview/x', true],
  ['/PREVIEW/x', true],
  ['/previews', false],
  ['/de/preview', false],
  ['/?/preview/', false],
])('an address is one of a preview whoever made it up: %s', (address, isPreview) => {
  expect(isForPreview(address)).toBe(isPreview);
});
