import { expect, it } from '@jest/globals';
import { withOutwardLinks } from './outward-links.ts';

it.each([
  ['<a href="/de/articles">x</a>', '<a target="_blank" href="/de/articles">x</a>'],
  [
    '<a class="pill" href="https://example.org/?a=b&amp;c">x</a>',
    '<a target="_blank" class="pill" href="https://example.org/?a=b&amp;c">x</a>',
  ],
  ['<area href="/x">', '<area target="_blank" href="/x">'],
  [
    '<form method="get" action="/de/search"><input></form>',
    '<form target="_blank" method="get" action="/de/search"><input></form>',
  ],
])('leads out of the frame: %s', (html, expected) => {
  expect(withOutwardLinks(html)).toBe(expected);
});

it.each([
  '<a href="#sources">x</a>',
  '<a href="mailto:a@example.org">x</a>',
  '<a id="x">x</a>',
  '<abbr title="/x">x</abbr>',
  '<a href="#x">/de</a> href="/y"',
  '<article data-href="/x">x</article>',
])('stays as it is: %s', (html) => {
  expect(withOutwardLinks(html)).toBe(html);
});
