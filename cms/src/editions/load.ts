import { createInterface } from 'node:readline';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { LOCALE_CODES, instant, localeCode, slugOf } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import { inTransaction } from '../database/connection.ts';
import type { Handle } from '../database/connection.ts';
import { holdersOf } from '../database/slugs.ts';
import { Findings } from './findings.ts';
import { fingerprintOf } from './fingerprint.ts';
import { present } from './present/index.ts';
import type { Presented } from './present/index.ts';
import { publishEdition } from './publish-edition.ts';

const words = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  sections: z.array(z.strictObject({ heading: z.string().min(1), text: z.string().min(1) })),
});
const slugs = z.array(z.string()).default([]);
/** One line of a file of documents: an article in some of its languages. The form is told in bench/README.md. */
const loadedArticle = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,32}$/),
  source: localeCode,
  publishedAt: instant,
  techniques: slugs,
  topics: slugs,
  authors: slugs,
  locales: z.partialRecord(z.enum(LOCALE_CODES), words),
});
type LoadedArticle = z.infer<typeof loadedArticle>;

/** Documents of one transaction: enough that its end costs little, few enough that nobody waits for long. */
const TOGETHER = 100;

/**
 * Publishes articles from lines of JSON straight to readers, by the same presenting and the same tables as a publication in
 * the CMS. For benches: Strapi itself has no row of them, so editors cannot open them.
 *
 * @param report told how many documents are there, now and then
 * @returns the number of editions
 * @throws where a line is not of the form, or its words cannot be published; what was loaded before stays
 */
export async function loadArticles(
  strapi: Core.Strapi,
  input: NodeJS.ReadableStream,
  report: (documents: number) => void,
): Promise<number> {
  let [documents, editions] = [0, 0];
  let waiting: LoadedArticle[] = [];
  const flush = async (): Promise<void> => {
    const articles = waiting;
    waiting = [];
    await inTransaction(strapi, async (handle) => {
      for (const article of articles) editions += await loadArticle(handle, article);
    });
    documents += articles.length;
    report(documents);
  };
  for await (const line of createInterface({ input })) {
    if (line.trim() !== '') waiting.push(loadedArticle.parse(JSON.parse(line)));
    if (waiting.length === TOGETHER) await flush();
  }
  if (waiting.length > 0) await flush();
  return editions;
}

async function loadArticle(handle: Handle, article: LoadedArticle): Promise<number> {
  const references = {
    techniques: await documentsBehind(handle, 'technique', article.techniques),
    topics: await documentsBehind(handle, 'topic', article.topics),
    authors: await documentsBehind(handle, 'author', article.authors),
  };
  const locales = LOCALE_CODES.filter((locale) => article.locales[locale] !== undefined);
  const sourceFirst = locales.sort((a, b) => Number(b === article.source) - Number(a === article.source));
  let sourceFingerprint = '';
  for (const locale of sourceFirst) {
    const presented = presentLoaded(article, locale, references, sourceFingerprint);
    if (locale === article.source) sourceFingerprint = fingerprintOf(presented.words);
    await publishEdition(handle, presented, new Date(article.publishedAt));
  }
  return locales.length;
}

function presentLoaded(
  article: LoadedArticle,
  locale: LocaleCode,
  references: Readonly<Record<string, readonly string[]>>,
  sourceFingerprint: string,
): Presented {
  const { title, summary, sections } = article.locales[locale] ?? { title: '', summary: '', sections: [] };
  const isSource = locale === article.source;
  const row = {
    id: 1,
    documentId: article.id,
    locale,
    sourceLocale: article.source,
    title,
    slug: slugOf(title, locale),
    summary,
    sections: sections.map(({ heading, text }, index) => ({
      __component: 'sections.prose',
      key: `section-${index + 1}`,
      body: [
        { type: 'heading', level: 2, children: [{ type: 'text', text: heading }] },
        ...text.split('\n\n').map((paragraph) => ({
          type: 'paragraph',
          children: [{ type: 'text', text: paragraph }],
        })),
      ],
    })),
    firstPublicationAt: article.publishedAt,
    translation: isSource ? null : { method: 'human', translatedAt: article.publishedAt, sourceFingerprint },
    references,
  };
  const findings = new Findings();
  const presented = present('article', row, { findings });
  const [refusal] = findings.refusals;
  if (refusal !== undefined)
    throw new Error(`${article.id} in ${locale} cannot be published: ${refusal.message}`);
  return presented;
}

async function documentsBehind(
  handle: Handle,
  kind: DocumentKind,
  names: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const slug of names) {
    const [holder] = await holdersOf(handle, kind, slug);
    if (holder === undefined) throw new Error(`There is no ${kind} “${slug}”.`);
    found.push(holder.documentId);
  }
  return found;
}
