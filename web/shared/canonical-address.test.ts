import { describe, expect, it } from '@jest/globals';
import { judgeAddress, meaningfulQuery } from './canonical-address.ts';

const locationOf = (target: string) => {
  const judged = judgeAddress(target);
  return judged.kind === 'elsewhere' ? judged.location : judged.kind;
};
const arabic = '/ar/articles/%D8%A2%D9%84%D8%A7%D9%85';

describe('an address', () => {
  it.each([
    '/',
    '/de',
    '/de/articles/nacken',
    arabic,
    '/de/articles?page=2',
    '/_nuxt/Entry.B1.js',
    '/healthz/',
  ])('%s is canonical', (target) => expect(locationOf(target)).toBe('canonical'));

  it.each([
    ['/de/', '/de'],
    ['/DE/Articles/Nacken', '/de/articles/nacken'],
    ['/de//articles', '/de/articles'],
    ['/Developers/', '/developers'],
    ['/handbook//Pictures', '/handbook/pictures'],
    ['//de/articles', '/de/articles'],
    ['/de/articles/?page=2&utm_source=x', '/de/articles?page=2'],
    ['/ar/articles/%d8%a2%d9%84%d8%a7%d9%85', arabic],
    ['/ar/articles/آلام', arabic],
    [Buffer.from('/ar/articles/آلام').toString('latin1'), arabic],
    ['/de/articles/ru%CC%88cken', '/de/articles/r%C3%BCcken'],
  ])('%s is at %s', (target, location) => {
    expect(locationOf(target)).toBe(location);
  });

  it.each(['/de/%', '/de/%ff', '/de/%00', '/de/\u00ff'])('%j is malformed', (target) => {
    expect(locationOf(target)).toBe('malformed');
  });

  it('leads nowhere else', () => {
    expect(locationOf('//evil.example/de/')).toBe('canonical');
    expect(locationOf('/de/%2F%2Fevil.example')).toBe('/de/evil.example');
  });
});

describe('the query that is kept', () => {
  it('is what chooses the page', () => {
    expect(meaningfulQuery('utm_source=a&topic=r%C3%BCcken&page=2')).toBe('?topic=r%C3%BCcken&page=2');
    expect(meaningfulQuery('fbclid=1')).toBe('');
  });
});
