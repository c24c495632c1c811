import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { MANUALS, MANUAL_NAMES, MANUAL_PAGES } from '../shared/manuals.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { SITE_URL } from './harness/start-site.ts';
import { text } from './stand-in/replies.ts';

const web = siteWithCms();

const READING_LIMIT = 25_000;
/** The reference is the whole contract on one page, so that a browser can search it and an anchor can lead to any of it. */
const REFERENCE_LIMIT = 40_000;

describe.each(MANUAL_PAGES)('$path', ({ path, file, title }) => {
  it('is a page in English, under its one address, for readers of any language', async () => {
    const { $, status, headers } = await web.page(path, { headers: { 'accept-language': 'ar' } });
    expect(status).toBe(200);
    expect($('html').attr('lang')).toBe('en-US');
    expect($('html').attr('dir')).toBe('ltr');
    expect(headers['content-language']).toBe('en-US');
    expect($('h1').text()).toBe(title);
    expect($('link[rel=canonical]').attr('href')).toBe(SITE_URL + path);
    expect($('link[rel=alternate][hreflang]').length).toBe(0);
    expect($('.manual-nav [aria-current=page]').attr('href')).toBe(path);
  });

  it('weighs little', async () => {
    const { body } = await web.page(path);
    const limit = file === 'reference' ? REFERENCE_LIMIT : READING_LIMIT;
    expect(brotliCompressSync(body).length).toBeLessThanOrEqual(limit);
  });

  it('is one spelling of its address', async () => {
    for (const other of [`${path}/`, path.toUpperCase()]) {
      const { status, headers } = await web.ask(other);
      expect([status, headers.location]).toEqual([301, path]);
    }
  });

  it('has headings that skip no level', async () => {
    const { $ } = await web.page(path);
    const levels = $('main :is(h1, h2, h3, h4, h5, h6)')
      .toArray()
      .map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });
});

it.each(MANUAL_NAMES)(
  'all pages of a manual lead to one another, and to no other manual: %s',
  async (name) => {
    const { path, pages } = MANUALS[name];
    const { $ } = await web.page(path);
    const ways = $('.manual-nav a').toArray();
    expect(ways.map((way) => $(way).attr('href'))).toEqual(pages.map((entry) => entry.path));
  },
);

it('need no CMS', async () => {
  web.cms.answerAll(text('', { status: 500 }));
  for (const { path } of MANUAL_PAGES) expect((await web.page(path)).status).toBe(200);
  // For the publication's name and menu it is asked, and may be silent.
  expect(web.cms.asked.filter((question) => !question.startsWith('/site'))).toEqual([]);
});

it.each(
  MANUAL_NAMES.flatMap((name) => {
    const [first, second] = MANUALS[name].pages;
    return [
      `/${name}/never-written`,
      `/${name}/${first?.file}`,
      `${second?.path}/more`,
      `/en/${name}`,
      `/en${second?.path}`,
    ];
  }),
)('are those that have a name: %s is none', async (path) => {
  expect((await web.ask(path)).status).toBe(404);
});

it('has no page of another manual', async () => {
  expect((await web.ask('/handbook/concepts')).status).toBe(404);
});

it.each(['en', 'ja'])('are linked from the footer in %s', async (locale) => {
  const { $ } = await web.page(`/${locale}`);
  for (const name of MANUAL_NAMES) expect($(`footer a[href="${MANUALS[name].path}"]`).length).toBe(1);
});
