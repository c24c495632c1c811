import { expect, it } from '@jest/globals';
import { pageAddress } from './page-address.ts';

it('is one for whatever query somebody makes up', () => {
  const addresses = new Set(
    Array.from({ length: 10_000 }, (_, n) => pageAddress(`/en/about?z${n}=${n}&page=${n}`)),
  );
  expect([...addresses]).toEqual(['/en/about']);
});

it('holds what a list is chosen by, in one order', () => {
  expect(pageAddress('/de/articles?utm_source=x&topic=a&page=2&q=b')).toBe('/de/articles?page=2&topic=a');
  expect(pageAddress('/de/articles?page=2&topic=a')).toBe('/de/articles?page=2&topic=a');
  expect(pageAddress('/de/articles?q=b')).toBe('/de/articles');
});

it('holds which page of a person’s articles is asked for, and nothing else', () => {
  expect(pageAddress('/de/authors/a?topic=b&page=2')).toBe('/de/authors/a?page=2');
  expect(pageAddress('/de/authors/a?topic=b')).toBe('/de/authors/a');
});

it('is that of the search page while nothing is searched for', () => {
  expect(pageAddress('/ar/search')).toBe('/ar/search');
});

it.each([
  '/',
  '/?x=1',
  '/healthz',
  '/readyz',
  '/metrics',
  '/hooks/content',
  '/preview/en/article/a',
  '/en/search?q=back',
  '/en/search/suggestions?q=b',
  '/_nuxt/entry.js',
  '/__nuxt_error?url=/en',
  '/favicon.svg',
  '/nothing',
  '/EN',
  '/en/',
  '//en',
  '/en//articles',
  '/en/articles/%ff',
  '/en/articles/a%00b',
  'https://evil.example/en',
  '*',
])('is none, since it is not kept: %s', (target) => {
  expect(pageAddress(target)).toBeNull();
});
