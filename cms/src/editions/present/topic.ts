import type { TopicVersion } from '../version.ts';
import { presentSeo, seoWords } from './figures.ts';
import { LENGTHS, warnOfLength } from './lengths.ts';
import type { PresentContext, Presented } from './presented.ts';
import { presentSources, presentTranslation } from './records.ts';

/** Presents a version of a topic. */
export function presentTopic(version: TopicVersion, { findings }: PresentContext): Presented<'topic'> {
  const files = new Set<number>();
  const { documentId, locale, sourceLocale, name: title, summary, alsoKnownAs } = version;
  const isSource = locale === sourceLocale;
  if (title === '') findings.refuse('Give the topic a name.', 'name');
  if (summary === '') findings.refuse('Write a summary.', 'summary');
  warnOfLength(summary, LENGTHS.summary, 'The summary', findings.at('summary'));
  if (isSource && version.kind === null) findings.refuse('Choose what the topic is about.', 'kind');
  const seo = presentSeo(version.seo, { files });
  return {
    kind: 'topic',
    documentId,
    locale,
    sourceLocale,
    slug: version.slug,
    title,
    firstPublishedAt: null,
    item: {
      title,
      alsoKnownAs,
      summary,
      translation: presentTranslation(version.translation, isSource, findings),
    },
    places: [],
    body: { seo },
    shared: {
      topicKind: version.kind ?? 'condition',
      bodyRegion: version.bodyRegion,
      sources: presentSources(version.sources, findings),
    },
    references: version.references,
    sourceFingerprint: version.translation?.sourceFingerprint || null,
    words: [title, ...alsoKnownAs, summary, ...seoWords(seo)],
    form: '',
    files: [...files],
  };
}
