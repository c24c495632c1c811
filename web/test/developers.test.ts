import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import api from '@wellspring/content-model/openapi.json' with { type: 'json' };
import { DEVELOPER_PAGES } from '../shared/developers.ts';
import { WEB_DIR } from './harness/folders.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { SITE_URL } from './harness/start-site.ts';
import { text } from './stand-in/replies.ts';

const web = siteWithCms();

const READING_LIMIT = 25_000;
/** The reference is the whole contract on one page, so that a browser can search it and an anchor can lead to any of it. */
const REFERENCE_LIMIT = 40_000;

describe.each(DEVELOPER_PAGES)('$path', ({ path, file, title }) => {
  it('is a page in English, under its one address, for readers of any language', async () => {
    const { $, status, headers } = await web.page(path, { headers: { 'accept-language': 'ar' } });
    expect(status).toBe(200);
    expect($('html').attr('lang')).toBe('en-US');
    expect($('html').attr('dir')).toBe('ltr');
    expect(headers['content-language']).toBe('en-US');
    expect($('h1').text()).toBe(title);
    expect($('link[rel=canonical]').attr('href')).toBe(SITE_URL + path);
    expect($('link[rel=alternate][hreflang]').length).toBe(0);
    expect($('.developers-nav [aria-current=page]').attr('href')).toBe(path);
  });

  it('shows the code of its file as it is written', async () => {
    const { $ } = await web.page(path);
    const source = readFileSync(join(WEB_DIR, `content/developers/${file}.md`), 'utf8');
    const written = Array.from(source.matchAll(/^```\w+\n(.*?)^```$/gms), ([, code = '']) => code.trimEnd());
    const shown = $('.prose pre').toArray();
    expect(shown.map((block) => $(block).text())).toEqual(written);
    expect($('.prose pre[code], .prose [style]').length).toBe(0);
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
});

it('need no CMS', async () => {
  web.cms.answerAll(text('', { status: 500 }));
  for (const { path } of DEVELOPER_PAGES) expect((await web.page(path)).status).toBe(200);
  // For the publication's name and menu it is asked, and may be silent.
  expect(web.cms.asked.filter((question) => !question.startsWith('/site'))).toEqual([]);
});

it.each([
  '/developers/never-written',
  '/developers/quick-start',
  '/developers/concepts/more',
  '/en/developers',
])('are those that have a name: %s is none', async (path) => {
  expect((await web.ask(path)).status).toBe(404);
});

it.each(['en', 'ja'])('are linked from the footer in %s', async (locale) => {
  const { $ } = await web.page(`/${locale}`);
  expect($('footer a[href="/developers"]').length).toBe(1);
});

describe('the reference', () => {
  it('has every endpoint with its parameters and statuses', async () => {
    const { $ } = await web.page('/developers/reference');
    const operations = Object.entries(api.paths).map(([path, { get }]) => ({
      path: `GET /api/v1${path}`,
      statuses: Object.keys(get.responses),
    }));
    const shown = $('.api-operation')
      .toArray()
      .map((section) => ({
        path: $(section).find('.api-address').text().trim(),
        statuses: $(section)
          .find('table:last-of-type tbody th')
          .toArray()
          .map((cell) => $(cell).text()),
      }));
    expect(shown).toEqual(operations);
  });

  it('has a place for every schema', async () => {
    const { $ } = await web.page('/developers/reference');
    for (const name of Object.keys(api.components.schemas))
      expect([name, $(`[id="schema-${name}"] h3`).text()]).toEqual([name, name]);
  });

  it('sets code in descriptions as code', async () => {
    const { $ } = await web.page('/developers/reference');
    expect($('.api-part td p code').length).toBeGreaterThan(0);
    expect($('.api-part').find('pre').remove().end().text()).not.toContain('`');
  });

  it('leads nowhere that is not on it', async () => {
    const { $ } = await web.page('/developers/reference');
    const ids = new Set(
      $('[id]')
        .toArray()
        .map((element) => $(element).attr('id')),
    );
    const dead = $('a[href^="#"]')
      .toArray()
      .map((link) => $(link).attr('href')?.slice(1))
      .filter((id) => id !== undefined && !ids.has(id));
    expect(dead).toEqual([]);
    expect($('[id]').length).toBe(ids.size);
  });
});
