import { FAMILIES, PRESSURES, listPath } from '@wellspring/content-model';
import type { TechniqueItem } from '@wellspring/content-model';
import { slugOfPath } from '../../shared/href.ts';
import { techniqueGraph } from '../../shared/json-ld.ts';
import { noticesOf } from '../../shared/notices.ts';
import { found, moved } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import type { Phrasebook } from '../../shared/phrasebook.ts';
import { textView } from '../../shared/sections.ts';
import type { TechniquePage, TechniquesPage } from '../../shared/views/pages.ts';
import { documentFrame, listCrumb, pageFrame } from './frames.ts';
import { furtherArticles } from './further-articles.ts';
import type { PageRequest } from './page-request.ts';
import { publicAddress } from './public-address.ts';

/** How many articles a technique's page names; the list has them all. */
const ARTICLES = 6;

/** The comparison of all techniques. */
export async function techniquesPage(request: PageRequest): Promise<PageResult<TechniquesPage>> {
  const { book, reads } = request;
  const { data } = await reads.techniques();
  const page = {
    name: 'techniques',
    title: book.t('techniques.heading'),
    description: book.t('techniques.intro'),
  } as const;
  return found({
    frame: pageFrame(request, page, (locale) => listPath(locale, 'technique')),
    techniques: inOrder(data, book),
  });
}

/** One technique by any slug that it has or had. */
export async function techniquePage(request: PageRequest, slug: string): Promise<PageResult<TechniquePage>> {
  const { data: technique, meta } = await request.reads.technique(slug);
  if (slugOfPath(technique.path) !== slug) return moved(technique.path);
  const articles = await request.reads.articles({ technique: slug, pageSize: ARTICLES });
  const way = [listCrumb(request, 'techniques')];
  const framed = { ...technique, description: technique.summary };
  return found({
    frame: documentFrame(request, framed, meta, way, (options) => techniqueGraph(technique, options)),
    technique,
    meta,
    text: textView(technique.sections, technique.sources),
    notices: noticesOf(technique, meta, request.today),
    articles: articles.data,
    further: furtherArticles(request, { technique: slug }, articles),
    address: publicAddress(request, technique.path),
    today: request.today,
  });
}

/** By family, then from light to firm, then by name as the language sorts. */
export function inOrder(techniques: readonly TechniqueItem[], book: Phrasebook): TechniqueItem[] {
  return techniques.toSorted(
    (one, other) =>
      FAMILIES.indexOf(one.family) - FAMILIES.indexOf(other.family) ||
      PRESSURES.indexOf(one.pressure) - PRESSURES.indexOf(other.pressure) ||
      book.compare(one.title, other.title),
  );
}
