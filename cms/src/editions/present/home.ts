import { DEFAULT_LOCALE } from '@wellspring/content-model';
import type { HomeVersion } from '../version.ts';
import { figureWords, presentFigure, presentSeo, seoWords } from './figures.ts';
import type { PresentContext, Presented } from './presented.ts';

/** Presents a version of the home page, whose source is the default locale. */
export function presentHome(version: HomeVersion, { findings }: PresentContext): Presented<'home'> {
  const files = new Set<number>();
  const pictures = { files };
  const { documentId, locale, heading, intro } = version;
  if (heading === '') findings.refuse('Give the home page a heading.', 'heading');
  const cover = presentFigure(version.cover, pictures, findings.at('cover'));
  const seo = presentSeo(version.seo, pictures);
  return {
    kind: 'home',
    documentId,
    locale,
    sourceLocale: DEFAULT_LOCALE,
    slug: null,
    title: heading,
    firstPublishedAt: null,
    item: { heading, intro, cover },
    places: [],
    body: { seo },
    shared: {},
    references: version.references,
    sourceFingerprint: null,
    words: [heading, intro, ...figureWords(cover), ...seoWords(seo)],
    form: '',
    files: [...files],
  };
}
