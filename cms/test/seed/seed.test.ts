import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  KIND_SEGMENTS,
  LOCALE_CODES,
  documentPath,
  indexAnswer,
  isSingleKind,
} from '@wellspring/content-model';
import type { DocumentKind, IndexEntry, LocaleCode } from '@wellspring/content-model';
import { readSeed } from '../../src/seed/read/read-seed.ts';
import type { Seed } from '../../src/seed/seed-document.ts';
import type { Outcome } from '../harness/cms-process.ts';
import { expectContracted } from '../harness/contract.ts';
import { editorOf } from '../harness/editor.ts';
import type { Editor } from '../harness/editor.ts';
import { CMS_DIR } from '../harness/folders.ts';
import { readerOf } from '../harness/reader.ts';
import type { Reader } from '../harness/reader.ts';
import { startCms } from '../harness/start-cms.ts';
import type { Cms } from '../harness/start-cms.ts';
import { stateOf } from '../harness/state.ts';

const SEED = join(CMS_DIR, 'seed');
const SCRIPT = 'scripts/seed.mjs';
const HALF_WAY = 'techniques/core-exercise: ';
/** Drawing and encoding the pictures takes most of it. */
const SEEDING = 240_000;

describe('Seeding', () => {
  let cms: Cms;
  let editor: Editor;
  let reader: Reader;
  let seed: Seed;
  let ownSeed: string;
  let interrupted: Outcome;
  let continued: Outcome;

  beforeAll(async () => {
    cms = await startCms();
    editor = editorOf(cms.adminRequest);
    reader = readerOf(cms.api);
    seed = await readSeed(SEED);
    ownSeed = await mkdtemp(join(tmpdir(), 'wellspring-seed-test-'));
    await cp(SEED, ownSeed, { recursive: true });
    interrupted = await cms.whileStopped(SCRIPT, { killAt: HALF_WAY });
    continued = await cms.whileStopped(SCRIPT);
  }, SEEDING);

  afterAll(async () => {
    await cms?.stop();
    if (ownSeed !== undefined) await rm(ownSeed, { recursive: true });
  });

  const seedAgain = () => cms.whileStopped(SCRIPT, { args: [ownSeed] });
  const statusOf = async (path: string) => (await cms.api(encodeURI(path))).status;

  /** Changes a file of the test's own copy of the seed. */
  async function rewrite(file: string, change: (content: string) => string): Promise<void> {
    const path = join(ownSeed, file);
    const content = await readFile(path, 'utf8');
    const changed = change(content);
    if (changed === content) throw new Error(`${file} is as it was.`);
    await writeFile(path, changed);
  }

  /** Slugs of a kind that the seed publishes in a locale. */
  const seededSlugs = (kind: DocumentKind, locale: LocaleCode) =>
    seed.documents
      .filter((document) => document.kind === kind)
      .filter(({ states }) => ['published', 'outdated'].includes(states.get(locale) ?? ''))
      .map(({ versions }) => versions.get(locale)?.slug)
      .sort();

  it('continues where it was interrupted, without doing anything twice', async () => {
    expect(interrupted).toMatchObject({ code: null, said: expect.stringContaining(HALF_WAY) });
    expect(continued).toMatchObject({ code: 0, said: expect.stringContaining(' created, 0 updated, ') });
    expect(continued.said).not.toContain('authors/');
    const uploads = await cms.database.tables('files').count({ count: '*' }).first();
    const pictures = new Set(interrupted.said.match(/pictures\/\S+(?=: uploaded)/g));
    expect(Number(uploads?.['count'])).toBe(pictures.size);
  });

  it.each(LOCALE_CODES)('publishes what it says it publishes (%s)', async (locale) => {
    const slugsOf = ({ data }: { data: readonly { slug: string }[] }) => data.map(({ slug }) => slug).sort();
    expect(slugsOf(await reader.articles(locale))).toEqual(seededSlugs('article', locale));
    expect(slugsOf(await reader.techniques(locale))).toEqual(seededSlugs('technique', locale));
    expect(slugsOf(await reader.topics(locale))).toEqual(seededSlugs('topic', locale));
    expect(slugsOf(await reader.authors(locale))).toEqual(seededSlugs('author', locale));
    expect((await reader.home(locale)).data.featured).toHaveLength(3);
  });

  it('gives every version the state that it has in the seed', async () => {
    for (const { kind, states, versions, sourceLocale } of seed.documents) {
      if (kind !== 'article') continue;
      for (const [locale, state] of states) {
        const slug = versions.get(locale)?.slug ?? '';
        if (state === 'withdrawn') expect(await statusOf(`/articles/${slug}?locale=${locale}`)).toBe(410);
        if (state !== 'published' && state !== 'outdated') continue;
        const { data } = await reader.article(slug, locale);
        const expected = state === 'published' ? 'current' : 'outdated';
        expect([slug, data.translation?.state]).toEqual([
          slug,
          locale === sourceLocale ? undefined : expected,
        ]);
      }
    }
  });

  it('takes its dates from the content', async () => {
    const { data: backPain } = await reader.article('relieving-back-pain', 'en');
    expect(backPain).toMatchObject({
      publishedAt: '2026-01-03T09:00:00.000Z',
      updatedAt: '2026-01-03T09:00:00.000Z',
    });
    const { data: headaches } = await reader.article('spannungskopfschmerzen-und-massage', 'de');
    expect(headaches.translation).toMatchObject({ changedSince: '2026-06-17T09:00:00.000Z' });
    const { data: wrists } = await reader.article('wrists-that-type', 'en');
    expect(wrists).toMatchObject({
      publishedAt: '2026-04-14T09:00:00.000Z',
      updatedAt: '2026-05-19T09:00:00.000Z',
    });
  });

  it('is true to the contract, every document in every language, and every list', async () => {
    const documents = new Map<string, IndexEntry>();
    for (let after: string | null = ''; after !== null;) {
      const answer = expectContracted(
        'index',
        await cms.api(`/index?limit=100${after && `&after=${after}`}`),
      );
      const { data, meta } = indexAnswer.parse(answer.body);
      for (const entry of data) documents.set(entry.id, entry);
      after = meta.cursor;
    }
    expect(documents.size).toBe(seed.documents.length);
    for (const locale of LOCALE_CODES) {
      for (const { kind, path } of documents.values()) {
        const slug = path.split('/').at(-1) ?? '';
        const address = isSingleKind(kind)
          ? `/${kind}`
          : `/${KIND_SEGMENTS[kind]}/${encodeURIComponent(slug)}`;
        expectContracted(kind, await cms.api(`${address}?locale=${locale}`));
      }
      for (const name of ['articles', 'techniques', 'topics', 'authors'] as const) {
        expectContracted(name, await cms.api(`/${name}?locale=${locale}&fallback=default`));
      }
      expectContracted('search', await cms.api(`/search?q=massage&locale=${locale}&fallback=default`));
    }
    expectContracted('changes', await cms.api('/changes?limit=1000'));
  });

  it('has the back-pain article whole in every language', async () => {
    const document = seed.documents.find(({ key }) => key === 'relieving-back-pain');
    for (const locale of LOCALE_CODES) {
      const { data } = await reader.article(document?.versions.get(locale)?.slug ?? '', locale);
      expect(data.sections.map(({ type }) => type)).toEqual([
        'callout',
        'prose',
        'figure',
        'techniques',
        'figure',
        'figure',
        'callout',
        'steps',
        'callout',
        'prose',
      ]);
      const shown = [...data.authors, ...data.techniques, ...data.topics];
      expect(shown).toHaveLength(6);
      expect(shown.filter(({ fallback }) => fallback !== null)).toEqual([]);
      expect(data.sources).toHaveLength(7);
      expect(data.reviews.filter(({ current }) => !current)).toEqual([]);
    }
  });

  it('leads nowhere but to pages, in the reader’s language where there is one', async () => {
    const paths = new Set<string>();
    for (const locale of LOCALE_CODES) {
      for (const slug of seededSlugs('article', locale)) {
        const { data } = await reader.article(slug ?? '', locale);
        for (const [, path] of JSON.stringify(data.sections).matchAll(/"url":"(\/[^"]*)"/g))
          paths.add(path ?? '');
      }
    }
    expect(paths.size).toBeGreaterThan(40);
    expect(paths).toContain(documentPath('ja', 'topic', '腰痛'));
    for (const path of paths) {
      const [, locale, segment, slug] = path.split('/');
      const answer = await cms.api(encodeURI(`/${segment}/${slug}?locale=${locale}`));
      expect([path, answer.status, answer.body]).toEqual([
        path,
        200,
        expect.objectContaining({ data: expect.objectContaining({ path }) }),
      ]);
    }
  });

  it('changes nothing when it runs again, and says so', async () => {
    const before = await stateOf(cms);
    const { code, said } = await cms.whileStopped(SCRIPT);
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringMatching(/^Nothing to do: all \d+ versions are as the seed has them\.\n$/),
    });
    expect(await stateOf(cms)).toEqual(before);
  });

  it('updates what nobody touched, and leaves alone what an editor changed or deleted', async () => {
    const idOf = async (slug: string) => (await reader.topic(slug, 'en')).data.id;
    const { slug: knees = '' } = {
      slug: seed.documents.find(({ key }) => key === 'knees')?.versions.get('de')?.slug,
    };
    await editor.publish('topic', await idOf('knees'), 'de', { name: 'Beide Knie' });
    await editor.delete('topic', await idOf('feet'), 'ja');
    for (const file of ['knees/en', 'knees/de', 'feet/ja', 'hips/en']) {
      await rewrite(`topics/${file}.md`, (content) => content.replace(/^(summary: ".*)"/m, '$1 (revised)"'));
    }
    await rewrite('pictures/portrait-mara-lind.svg', (content) => content.replace('#d6e0d0', '#d6e0d1'));
    const portrait = (await reader.author('mara-lind', 'en')).data.photo;

    const { code, said } = await seedAgain();

    expect(code).toBe(0);
    expect(said).toContain('topics/knees, de: left alone, because it was edited.');
    expect(said).toContain('topics/feet, ja: left alone, because it was deleted.');
    expect(said).toMatch(
      /Versions: 0 created, 2 updated, \d+ unchanged, 2 left alone\. 1 picture uploaded\./,
    );
    expect((await reader.topic('knees', 'en')).data.summary).toMatch(/\(revised\)$/);
    const { data: german } = await reader.topic(knees, 'de');
    expect(german).toMatchObject({ title: 'Beide Knie', summary: expect.not.stringMatching(/revised/) });
    expect(german.translation?.state).toBe('outdated');
    // The seed says that the German hips are as the English ones: they are, still.
    const hips = seed.documents.find(({ key }) => key === 'hips')?.versions.get('de')?.slug;
    expect((await reader.topic(hips ?? '', 'de')).data.translation?.state).toBe('current');
    expect((await reader.author('mara-lind', 'en')).data.photo?.image).not.toEqual(portrait?.image);
  });

  it('publishes nothing while a file has a mistake', async () => {
    const before = await stateOf(cms);
    await rewrite('topics/hips/en.md', (content) => content.replace('name:', 'nmae:'));
    const { code, said } = await seedAgain();
    expect(code).toBe(1);
    expect(said).toContain('- topics/hips/en.md: name is missing.\n- topics/hips/en.md: nmae is unknown.');
    expect(await stateOf(cms)).toEqual(before);
  });

  it('publishes nothing that the rules of documents refuse, and names the field', async () => {
    await rewrite('topics/hips/en.md', (content) => content.replace('nmae:', 'name:'));
    await rewrite('topics/lower-back-pain/document.yaml', (content) =>
      content.replace(/\nsources:[\s\S]*$/, '\n'),
    );
    const { code, said } = await seedAgain();
    expect(code).toBe(1);
    expect(said).toContain('- topics/lower-back-pain/en.md: sources: Name at least one source.');
    expect((await reader.topic('lower-back-pain', 'en')).data.sources.length).toBeGreaterThan(0);
  });
});
