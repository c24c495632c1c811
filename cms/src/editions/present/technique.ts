import type { TechniqueItem } from '@wellspring/content-model';
import type { Findings } from '../findings.ts';
import type { TechniqueVersion } from '../version.ts';
import { minutesToRead } from './article.ts';
import { figureWords, presentFigure, presentSeo, seoWords } from './figures.ts';
import { checkHeadings } from './headings.ts';
import { LENGTHS, warnOfLength } from './lengths.ts';
import type { PresentContext, Presented } from './presented.ts';
import { presentReviews, presentSources, presentTranslation } from './records.ts';
import { presentSections, sectionForm, sectionWords } from './sections.ts';
import { orNull } from './text.ts';

/** Presents a version of a technique. */
export function presentTechnique(
  version: TechniqueVersion,
  { findings }: PresentContext,
): Presented<'technique'> {
  const files = new Set<number>();
  const pictures = { files };
  const { documentId, locale, sourceLocale, name: title, summary, alsoKnownAs } = version;
  const isSource = locale === sourceLocale;
  if (title === '') findings.refuse('Give the technique a name.', 'name');
  if (summary === '') findings.refuse('Write a summary.', 'summary');
  warnOfLength(summary, LENGTHS.summary, 'The summary', findings.at('summary'));
  if (isSource && version.family === null) findings.refuse('Choose the family.', 'family');
  if (isSource && version.pressure === null) findings.refuse('Choose the pressure.', 'pressure');

  const cover = presentFigure(version.cover, pictures, findings.at('cover'));
  const placed = presentSections(version.sections, locale, pictures, findings);
  checkHeadings(placed, findings);
  const sections = placed.map(({ section }) => section);
  const seo = presentSeo(version.seo, pictures);
  const avoidIf = version.avoidIf.map(({ text, level, sourceKey }, index) => {
    const at = findings.at('avoidIf', index);
    if (text === '') at.refuse('Say when the technique should be avoided.', 'text');
    if (level === null) at.refuse('Choose how strict this is.', 'level');
    return { text, level: level ?? 'never', source: orNull(sourceKey) } as const;
  });
  return {
    kind: 'technique',
    documentId,
    locale,
    sourceLocale,
    slug: version.slug,
    title,
    firstPublishedAt: version.firstPublicationAt,
    item: {
      title,
      alsoKnownAs,
      summary,
      readingMinutes: minutesToRead(sections, locale),
      cover,
      avoidIf,
      reviews: presentReviews(version.reviews, findings),
      translation: presentTranslation(version.translation, isSource, findings),
    },
    places: placed.map(({ place }) => place),
    body: { sections, seo },
    shared: {
      family: version.family ?? 'massage',
      pressure: version.pressure ?? 'none',
      minutes: presentMinutes(version, findings),
      sources: presentSources(version.sources, findings),
    },
    references: version.references,
    sourceFingerprint: version.translation?.sourceFingerprint || null,
    words: [
      title,
      ...alsoKnownAs,
      summary,
      ...figureWords(cover),
      ...sections.flatMap(sectionWords),
      ...avoidIf.map(({ text }) => text),
      ...seoWords(seo),
    ],
    form: sections.map(sectionForm).join(''),
    files: [...files],
  };
}

function presentMinutes(
  { minutesMin: min, minutesMax: max }: TechniqueVersion,
  findings: Findings,
): TechniqueItem['minutes'] {
  if (min === null && max === null) return null;
  const shortest = min ?? max ?? 1;
  const longest = max ?? min ?? 1;
  if (shortest < 1) findings.refuse('A session takes at least a minute.', 'minutesMin');
  if (longest < shortest)
    findings.refuse('The longest session is not shorter than the shortest.', 'minutesMax');
  return shortest < 1 || longest < shortest ? null : { min: shortest, max: longest };
}
