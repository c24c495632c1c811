import { localeOf } from '@wellspring/content-model';
import type { LocaleCode, Section, Update } from '@wellspring/content-model';
import { readingMinutes, readingUnits } from '@wellspring/rich-text';
import type { Findings } from '../findings.ts';
import type { ArticleVersion } from '../version.ts';
import { figureWords, presentFigure, presentSeo, seoWords } from './figures.ts';
import { checkHeadings } from './headings.ts';
import { LENGTHS, warnOfLength } from './lengths.ts';
import type { PresentContext, Presented } from './presented.ts';
import { presentReviews, presentSources, presentTranslation } from './records.ts';
import { presentSections, sectionForm, sectionWords } from './sections.ts';

/** Presents a version of an article. */
export function presentArticle(version: ArticleVersion, { findings }: PresentContext): Presented<'article'> {
  const files = new Set<number>();
  const pictures = { files };
  const { documentId, locale, sourceLocale, title, summary, keyPoints } = version;
  if (title === '') findings.refuse('Give the article a title.', 'title');
  if (summary === '') findings.refuse('Write a summary.', 'summary');
  if (keyPoints.length > 3) findings.refuse('Three key points at most, one on each line.', 'keyPoints');
  warnOfLength(summary, LENGTHS.summary, 'The summary', findings.at('summary'));

  const cover = presentFigure(version.cover, pictures, findings.at('cover'));
  const placed = presentSections(version.sections, locale, pictures, findings);
  checkHeadings(placed, findings);
  const sections = placed.map(({ section }) => section);
  const updates = presentUpdates(version, findings);
  const seo = presentSeo(version.seo, pictures);
  warnOfLength(
    seo.title ?? '',
    LENGTHS.seoTitle,
    'The title for search engines',
    findings.at('seo', 'title'),
  );
  warnOfLength(
    seo.description ?? '',
    LENGTHS.seoDescription,
    'The description for search engines',
    findings.at('seo', 'description'),
  );
  return {
    kind: 'article',
    documentId,
    locale,
    sourceLocale,
    slug: version.slug,
    title,
    firstPublishedAt: version.firstPublicationAt,
    item: {
      title,
      summary,
      keyPoints,
      readingMinutes: minutesToRead(sections, locale),
      cover,
      reviews: presentReviews(version.reviews, findings),
      translation: presentTranslation(version.translation, locale === sourceLocale, findings),
    },
    places: placed.map(({ place }) => place),
    body: { sections, updates, seo },
    shared: {
      funding: {
        kind: version.funding?.kind ?? 'none',
        note: version.funding?.note ? version.funding.note : null,
      },
      sources: presentSources(version.sources, findings),
    },
    references: version.references,
    sourceFingerprint: version.translation?.sourceFingerprint || null,
    words: [
      title,
      summary,
      ...keyPoints,
      ...figureWords(cover),
      ...sections.flatMap(sectionWords),
      ...updates.map(({ text }) => text),
      ...seoWords(seo),
    ],
    form: sections.map(sectionForm).join(''),
    files: [...files],
  };
}

/** Reading time of sections, in whole minutes, at the pace of the language. */
export function minutesToRead(sections: readonly Section[], locale: LocaleCode): number {
  const { reading, tag } = localeOf(locale);
  const units = readingUnits(sections.flatMap(sectionWords).join('\n'), reading.unit, tag);
  return readingMinutes(units, reading.perMinute);
}

function presentUpdates(version: ArticleVersion, findings: Findings): Update[] {
  return version.updates.flatMap(({ on, kind, text }, index) => {
    const at = findings.at('updates', index);
    if (on === null) at.refuse('Say when the article changed.', 'on');
    if (kind === null) at.refuse('Say what kind of change it was.', 'kind');
    if (text === '') at.refuse('Say what changed.', 'text');
    return on === null || kind === null ? [] : [{ on, kind, text }];
  });
}
