import { expect, it } from '@jest/globals';
import { pageAsked, pagesNamed } from './page-links.ts';

it('names every page of a short list', () => {
  expect(pagesNamed(2, 5)).toEqual([1, 2, 3, 4, 5]);
});

it('names the first, the last and the neighbours in a long one', () => {
  expect(pagesNamed(20, 40)).toEqual([1, null, 18, 19, 20, 21, 22, null, 40]);
});

it('leaves out no page alone, since its number takes no more room than the gap', () => {
  expect(pagesNamed(5, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(pagesNamed(1, 40)).toEqual([1, 2, 3, null, 40]);
});

it('takes whole numbers from 1 for pages, and nothing else', () => {
  expect([null, '1', '12'].map(pageAsked)).toEqual([1, 1, 12]);
  expect(['', '0', '-1', '01', '2.5', '1e3', 'two', '9999999'].map(pageAsked)).toEqual(Array(8).fill(null));
});
