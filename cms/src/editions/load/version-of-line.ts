import { slugOf } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import type { References } from '../../database/edition-refs.ts';
import type { LoadedArticle, LoadedWords } from './document-line.ts';

/** Rich text as Strapi keeps it: a heading, and paragraphs with empty lines between them. */
function bodyOf({ heading, text }: LoadedWords['sections'][number]) {
  return [
    { type: 'heading', level: 2, children: [{ type: 'text', text: heading }] },
    ...text.split('\n\n').map((paragraph) => ({
      type: 'paragraph',
      children: [{ type: 'text', text: paragraph }],
    })),
  ];
}

/**
 * A version of a loaded article, with the names of Strapi's fields: what presenting reads, and what Strapi's rows are made of.
 *
 * @param sourceFingerprint of the source's words; empty for the source itself
 */
export function versionOf(
  article: LoadedArticle,
  locale: LocaleCode,
  words: LoadedWords,
  references: References,
  sourceFingerprint: string,
) {
  const isSource = locale === article.source;
  return {
    id: 1,
    documentId: article.id,
    locale,
    sourceLocale: article.source,
    title: words.title,
    slug: slugOf(words.title, locale),
    summary: words.summary,
    sections: words.sections.map((section, index) => ({
      __component: 'sections.prose' as const,
      key: `section-${index + 1}`,
      body: bodyOf(section),
    })),
    firstPublicationAt: article.publishedAt,
    translation: isSource
      ? null
      : { method: 'human' as const, translatedAt: article.publishedAt, sourceFingerprint },
    sources: article.sources,
    // What a document refers to is set on its source, and holds for all its languages.
    references: isSource ? references : {},
  };
}
export type LoadedVersion = ReturnType<typeof versionOf>;
