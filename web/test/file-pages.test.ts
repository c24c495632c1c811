import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import { FILE_PAGES } from '../shared/file-pages.ts';
import { WEB_DIR } from './harness/folders.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { text } from './stand-in/replies.ts';

const web = siteWithCms();

/** The lines at the head of a file, and its first paragraph. */
function fileOf(locale: string, name: string) {
  const [, head = '', text = ''] = readFileSync(join(WEB_DIR, 'content', locale, `${name}.md`), 'utf8').split(
    /^---$/m,
  );
  const valueOf = (key: string) => new RegExp(`^${key}: *['"]?(.*?)['"]?$`, 'm').exec(head)?.[1];
  return {
    title: valueOf('title'),
    description: valueOf('description'),
    headings: [...text.matchAll(/^## (.*)$/gm)].map(([, words]) => words),
  };
}

describe.each(LOCALE_CODES)('the pages from files in %s', (locale) => {
  it.each(FILE_PAGES)('%s shows what its file says', async (name) => {
    const file = fileOf(locale, name);
    const { $, status } = await web.page(`/${locale}/${name}`);
    expect(status).toBe(200);
    expect($('h1').text()).toBe(file.title);
    expect($('meta[name=description]').attr('content')).toBe(file.description);
    expect(
      $('main h2')
        .toArray()
        .map((heading) => $(heading).text()),
    ).toEqual(file.headings);
    expect($('main .prose p').length).toBeGreaterThan(0);
    expect($('main time, .file-page-date').text()).toMatch(/\d{4}/);
  });
});

it('need no CMS', async () => {
  web.cms.answerAll(text('', { status: 500 }));
  expect((await web.page('/en/about')).status).toBe(200);
  expect(web.cms.asked).toEqual([]);
});

it.each(['index', 'about.md', '%25', '_', 'en.about', "about'--"])(
  'are those that have a name: %s is none',
  async (name) => {
    expect((await web.ask(`/en/${name}`)).status).toBe(404);
  },
);
