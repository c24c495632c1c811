import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import { FILE_PAGES } from '../shared/file-pages.ts';
import { ask } from './harness/ask.ts';
import { SERVER, WEB_DIR } from './harness/folders.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { startSite } from './harness/start-site.ts';
import { notFound, text } from './stand-in/replies.ts';

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
    // With settings of its own, the publication has contact and imprint from there (publication.test.ts).
    web.cms.answer('/site', notFound());
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

it('have their contents after their heading, which a part of a page would otherwise push away', async () => {
  const { $ } = await web.page('/en/about');
  expect(
    $('main :is(h1, .contents)')
      .toArray()
      .map(({ name }) => name),
  ).toEqual(['h1', 'nav']);
});

it('need no CMS', async () => {
  web.cms.answerAll(text('', { status: 500 }));
  expect((await web.page('/en/about')).status).toBe(200);
  // For the publication's name and menu it is asked, and may be silent.
  expect(web.cms.asked.filter((question) => !question.startsWith('/site'))).toEqual([]);
});

it.each(['index', 'about.md', '%25', '_', 'en.about', "about'--"])(
  'are those that have a name: %s is none',
  async (name) => {
    expect((await web.ask(`/en/${name}`)).status).toBe(404);
  },
);

it('have their texts in each process: nothing is written beside the server, where another would find it half-written', async () => {
  const other = await startSite({ CMS_URL: web.cms.origin });
  try {
    const asked = [web.site, other].flatMap((site) => FILE_PAGES.map((name) => ask(site, `/de/${name}`)));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 200));
    expect((await readdir(dirname(SERVER))).filter((name) => name.includes('sqlite'))).toEqual([]);
  } finally {
    await other.end();
  }
});
