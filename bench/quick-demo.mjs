import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One source, because what is published names one. */
const SOURCES = [{ key: 'a-source', title: 'A source', url: 'https://example.org/', language: 'en' }];
const EVIDENCE = { sources: SOURCES, topics: ['lower-back-pain'] };
const words = (/** @type {object} */ front) => ({ ...front, summary: 'What it is, in a sentence.' });
const dated = (/** @type {object} */ front) => ({
  ...words(front),
  firstPublishedAt: '2026-02-01T09:00:00Z',
});

/**
 * The least that articles can refer to, under the names that generated ones use: documents of the form of cms/seed.
 *
 * @type {Record<string, { shared: object, words: Record<string, object> }>}
 */
const DOCUMENTS = {
  ...people('mara-lind', 'ilse-braam', 'aiko-morita'),
  ...Object.fromEntries(
    ['lower-back-pain', 'neck-tension', 'better-sleep'].map((key) => [
      `topics/${key}`,
      {
        shared: { kind: 'condition', bodyRegion: 'lower-back', sources: SOURCES },
        words: { en: words({ name: nameOf(key) }) },
      },
    ]),
  ),
  ...Object.fromEntries(
    ['deep-tissue-massage', 'trigger-point-therapy'].map((key) => [
      `techniques/${key}`,
      {
        shared: { family: 'massage', pressure: 'firm', minutesMin: 30, minutesMax: 60, ...EVIDENCE },
        words: { en: dated({ name: nameOf(key) }) },
      },
    ]),
  ),
  'techniques/swedish-massage': {
    shared: { family: 'massage', pressure: 'light', minutesMin: 30, minutesMax: 60, ...EVIDENCE },
    words: {
      en: dated({ name: 'Swedish massage' }),
      fr: dated({ name: 'Massage suédois', translation: { method: 'human', translatedAt: '2026-02-01' } }),
    },
  },
  'articles/relieving-back-pain': {
    shared: {
      authors: ['mara-lind'],
      techniques: ['swedish-massage'],
      funding: { kind: 'none' },
      ...EVIDENCE,
    },
    words: { en: dated({ title: 'Relieving back pain' }) },
  },
  site: {
    shared: { contactEmail: 'editor@example.org' },
    words: { en: { name: 'A publication', tagline: 'What it is about', disclaimer: 'No advice.' } },
  },
  home: {
    shared: { featured: ['relieving-back-pain'] },
    words: { en: { heading: 'A home page', intro: 'What is here.' } },
  },
};

/** Writes a demo of a few documents without pictures into a folder: for runs that only show that the benches run. */
export async function writeQuickDemo(/** @type {string} */ folder) {
  await mkdir(join(folder, 'pictures'), { recursive: true });
  for (const [name, { shared, words: versions }] of Object.entries(DOCUMENTS)) {
    await mkdir(join(folder, name), { recursive: true });
    const editions = Object.fromEntries(Object.keys(versions).map((locale) => [locale, 'published']));
    const document = { sourceLocale: 'en', editions, ...shared };
    // JSON is YAML, too.
    await writeFile(join(folder, name, 'document.yaml'), JSON.stringify(document));
    for (const [locale, front] of Object.entries(versions)) {
      const body = /^(articles|techniques)/.test(name) ? '\n## A heading\n\nA paragraph.\n' : '';
      await writeFile(join(folder, name, `${locale}.md`), `---\n${JSON.stringify(front)}\n---\n${body}`);
    }
  }
}

/** @param {readonly string[]} keys */
function people(...keys) {
  return Object.fromEntries(
    keys.map((key) => [
      `authors/${key}`,
      {
        shared: { slug: key, roles: ['writer'], registration: null, links: [], fictional: true },
        words: {
          en: {
            name: nameOf(key),
            sortName: nameOf(key),
            credentials: 'Writer',
            bio: 'Invented.',
            disclosure: 'Nothing.',
          },
        },
      },
    ]),
  );
}

/** @param {string} key */
function nameOf(key) {
  return key.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
}
