import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readSeed } from '../../src/seed/read/read-seed.ts';
import { SeedError } from '../../src/seed/seed-error.ts';
import { CMS_DIR } from '../harness/folders.ts';

const HOME = {
  'home/document.yaml': 'sourceLocale: en\neditions: { en: published }\n',
  'home/en.md': '---\nheading: Hello\nintro: Welcome.\n---\n',
  'site/document.yaml': 'sourceLocale: en\neditions: { en: published }\ncontactEmail: editor@example.org\n',
  'site/en.md': '---\nname: Wellspring\ntagline: Calm\ndisclaimer: Ask.\n---\n',
};
const AUTHOR = {
  'authors/ann/document.yaml':
    'sourceLocale: en\neditions: { en: published, de: published }\nslug: ann\nroles: [writer]\nregistration: null\nlinks: []\nfictional: true\n',
  'authors/ann/en.md':
    '---\nname: Ann\nsortName: Ann\ncredentials: Writer\nbio: Writes.\ndisclosure: None.\n---\n',
  'authors/ann/de.md':
    '---\nname: Ann\nsortName: Ann\ncredentials: Autorin\nbio: Schreibt.\ndisclosure: Keine.\n---\n',
};
const SOURCES = 'sources:\n  - { key: who, title: Guideline, url: https://www.who.int/x, language: en }\n';
const ARTICLE = {
  'articles/rest/document.yaml': `sourceLocale: en\neditions: { en: published, de: published }\nauthors: [ann]\nfunding: { kind: none }\n${SOURCES}`,
  'articles/rest/en.md':
    '---\ntitle: Rest\nsummary: About rest.\nfirstPublishedAt: 2026-02-01T09:00:00Z\n---\nRest is [known](#source-who).\n',
  'articles/rest/de.md':
    '---\ntitle: Ruhe & Rückzug\nsummary: Über Ruhe.\nfirstPublishedAt: 2026-02-03T09:00:00Z\ntranslation: { method: human, translator: ann, translatedAt: 2026-02-02 }\n---\nRuhe ist [bekannt](#source-who).\n',
};
const WHOLE = { ...HOME, ...AUTHOR, ...ARTICLE };

describe('Reading the seed', () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });

  async function seedWith(files: Readonly<Record<string, string | null>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'wellspring-seed-test-'));
    folders.push(folder);
    for (const place of ['articles', 'techniques', 'topics', 'authors', 'home', 'site', 'pictures']) {
      await mkdir(join(folder, place));
    }
    for (const [file, content] of Object.entries({ ...WHOLE, ...files })) {
      if (content === null) continue;
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    return folder;
  }

  async function mistakesIn(files: Readonly<Record<string, string | null>>): Promise<readonly string[]> {
    const error: unknown = await readSeed(await seedWith(files)).catch((thrown: unknown) => thrown);
    if (!(error instanceof SeedError))
      throw new Error('The seed was read without complaint.', { cause: error });
    return error.mistakes;
  }

  it('finds nothing wrong with the demo', async () => {
    const { documents } = await readSeed(join(CMS_DIR, 'seed'));
    expect(documents.map(({ folder }) => folder)).toContain('articles/relieving-back-pain');
  });

  it('puts what is referred to first, and makes slugs in each language', async () => {
    const { documents } = await readSeed(
      await seedWith({
        'topics/arms/document.yaml':
          'sourceLocale: en\neditions: { en: published }\nkind: body-area\nparent: body\n',
        'topics/arms/en.md': '---\nname: Arms\nsummary: About arms.\n---\n',
        'topics/body/document.yaml': 'sourceLocale: en\neditions: { en: published }\nkind: body-area\n',
        'topics/body/en.md': '---\nname: Body\nsummary: About the body.\n---\n',
      }),
    );
    expect(documents.map(({ folder }) => folder)).toEqual([
      'authors/ann',
      'topics/body',
      'topics/arms',
      'articles/rest',
      'home',
      'site',
    ]);
    const article = documents.find(({ kind }) => kind === 'article');
    expect(article?.versions.get('de')).toMatchObject({
      slug: 'ruhe-rueckzug',
      words: { title: 'Ruhe & Rückzug', firstPublicationAt: '2026-02-03T09:00:00.000Z' },
    });
  });

  it('tells every mistake in the files at once, with file and field', async () => {
    expect(
      await mistakesIn({
        'authors/ann/de.md': null,
        'articles/rest/fr.md': ARTICLE['articles/rest/de.md'],
        'articles/rest/en.md':
          '---\ntitel: Rest\nsummary: ""\nfirstPublishedAt: soon\n---\n\n# Rest\n\n<b>x</b>\n',
        'home/document.yaml': 'sourceLocale: de\neditions: { de: outdated }\n',
        'home/de.md': 'Hello',
      }),
    ).toEqual([
      'authors/ann/de.md: is missing.',
      'articles/rest/fr.md: is not named by editions in document.yaml.',
      'articles/rest/en.md: line 7: headings are ## or ###; the title stands in the front matter.',
      'articles/rest/en.md: line 9: a text has no “html”: it has words, bold, italic and links.',
      'articles/rest/en.md: title is missing.',
      'articles/rest/en.md: summary is empty.',
      'articles/rest/en.md: firstPublishedAt is an instant such as 2026-01-03T09:00:00Z.',
      'articles/rest/en.md: titel is unknown.',
      expect.stringMatching(/^home\/document.yaml: /),
      expect.stringMatching(/^home\/document.yaml: /),
      expect.stringMatching(/^home\/document.yaml: /),
      'home/en.md: is not named by editions in document.yaml.',
      'home/de.md: begins with front matter between two lines of ---.',
      'home/de.earlier.md: is missing.',
    ]);
  });

  const english = (more: string, text = 'Rest.') =>
    `---\ntitle: Rest\nsummary: About rest.\nfirstPublishedAt: 2026-02-01T09:00:00Z\n${more}---\n${text}\n`;
  const german = (date: string, text = 'Ruhe.', translator = 'ann') =>
    `---\ntitle: Ruhe\nsummary: Über Ruhe.\nfirstPublishedAt: ${date}\ntranslation: { method: human, translator: ${translator}, translatedAt: 2026-02-02 }\n---\n${text}\n`;
  const rest = (fields: string) => `sourceLocale: en\nfunding: { kind: none }\n${SOURCES}${fields}`;

  it.each([
    [
      'a link to a document that is not there',
      {
        'articles/rest/en.md': english('', '[x](topic:legs)'),
        'articles/rest/de.md': german('2026-02-03T09:00:00Z'),
      },
      'articles/rest/en.md: there is no topic “legs”.',
    ],
    [
      'a picture that is not there',
      {
        'articles/rest/en.md': english('cover: { picture: cover-x, alt: X }\n'),
        'articles/rest/de.md': german('2026-02-03T09:00:00Z'),
      },
      'articles/rest/en.md: there is no picture “cover-x” (pictures/cover-x.svg).',
    ],
    [
      'a relation that Strapi could not bind',
      {
        'articles/rest/document.yaml': rest(
          'editions: { en: published, de: published }\nauthors: [ann]\ntopics: [legs]\n',
        ),
        'topics/legs/document.yaml': 'sourceLocale: de\neditions: { de: published }\nkind: body-area\n',
        'topics/legs/de.md': '---\nname: Beine\nsummary: Über Beine.\n---\n',
      },
      'articles/rest/document.yaml: the topic “legs” has no version in en, so that it cannot be referred to there.',
    ],
    [
      'other sections than the source',
      {
        'articles/rest/en.md': english('', 'Rest.\n\n:::callout{tone="tip" title="x"}\ny\n:::'),
        'articles/rest/de.md': german('2026-02-03T09:00:00Z'),
      },
      'articles/rest/de.md: section 2 is missing; in articles/rest/en.md it is callout tip.',
    ],
    [
      'a translation that is older than what it translates',
      { 'articles/rest/en.md': english(''), 'articles/rest/de.md': german('2026-01-03T09:00:00Z') },
      'articles/rest/de.md: firstPublishedAt is before the source was published as it is translated (2026-02-01T09:00:00.000Z).',
    ],
    [
      'a translation without its record',
      { 'articles/rest/en.md': english(''), 'articles/rest/de.md': english('') },
      'articles/rest/de.md: translation is missing.',
    ],
    [
      'a draft with a date',
      { 'articles/rest/document.yaml': rest('editions: { en: published, de: draft }\nauthors: [ann]\n') },
      'articles/rest/de.md: firstPublishedAt: this is a draft.',
    ],
  ])('refuses %s', async (_what, files, sentence) => {
    expect(await mistakesIn(files)).toContain(sentence);
  });
});
