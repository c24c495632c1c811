import { z } from 'zod';
import { LOCALE_CODES, instant, localeCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';

const words = z.strictObject({
  title: z.string().min(1).max(160),
  summary: z.string().min(1).max(500),
  sections: z.array(z.strictObject({ heading: z.string().min(1), text: z.string().min(1) })).max(80),
});
export type LoadedWords = z.infer<typeof words>;
const source = z.strictObject({ key: z.string(), title: z.string().min(1), url: z.url() });
const slugs = z.array(z.string());

/** One line of a file of documents: an article in some of its languages. The form is told in bench/README.md. */
const loadedArticle = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]{1,32}$/),
    source: localeCode,
    publishedAt: instant,
    authors: slugs.min(1),
    techniques: slugs.default([]),
    topics: slugs.default([]),
    sources: z.array(source).min(1),
    locales: z.partialRecord(z.enum(LOCALE_CODES), words),
  })
  .refine(({ source, locales }) => locales[source] !== undefined, {
    path: ['locales'],
    message: 'The source locale has no words.',
  });
export type LoadedArticle = z.infer<typeof loadedArticle>;

/** Documents that cannot be loaded, with a sentence for whoever wrote the file. */
export class LoadError extends Error {
  override readonly name = 'LoadError';

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}

/** A line that cannot be loaded. */
export function refusalOf(line: number, what: string, cause?: unknown): LoadError {
  return new LoadError(`Line ${line}: ${what}`, cause);
}

/** Reads a line. @throws LoadError where it is not of the form */
export function readLine(text: string, line: number): LoadedArticle {
  const read = loadedArticle.safeParse(fromJson(text, line));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw refusalOf(line, `${issue?.path.join('.') || 'the document'}: ${issue?.message ?? ''}`);
}

function fromJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusalOf(line, 'it is not JSON.', error);
  }
}

/** The locales of an article, its source first: translations refer to the source's words. */
export function localesOf({ source, locales }: LoadedArticle): LocaleCode[] {
  const all = LOCALE_CODES.filter((locale) => locales[locale] !== undefined);
  return [source, ...all.filter((locale) => locale !== source)];
}
