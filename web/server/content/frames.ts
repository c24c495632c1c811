import { homePath } from '@wellspring/content-model';
import type {
  DocumentKind,
  DocumentMeta,
  Figure,
  Image,
  LocaleCode,
  Seo,
  Translation,
} from '@wellspring/content-model';
import { plainGraph } from '../../shared/json-ld.ts';
import type { GraphOptions } from '../../shared/json-ld.ts';
import {
  addressesOfDocument,
  addressesOfPage,
  fallbackPath,
  languagesOfDocument,
  languagesOfPage,
} from '../../shared/languages.ts';
import { SITE_NAME } from '../../shared/site.ts';
import type { Crumb, PageFrame, PageHead } from '../../shared/views/frame.ts';
import type { PageRequest } from './page-request.ts';

/** What the frame of a document is made of. */
interface Framed {
  readonly kind: DocumentKind;
  readonly locale: LocaleCode;
  readonly title: string;
  readonly path: string;
  readonly description: string | null;
  readonly cover: Figure | null;
  readonly seo?: Seo;
  readonly translation?: Translation | null;
}

/**
 * The frame of a page that shows one document.
 *
 * @param way breadcrumbs above the document
 * @param graph makes the JSON-LD; not asked for pages that are not for search engines
 */
export function documentFrame(
  request: PageRequest,
  document: Framed,
  meta: DocumentMeta,
  way: readonly Crumb[],
  graph: (options: GraphOptions) => object,
): PageFrame {
  const crumbs = [...way, { title: document.title, path: document.path, locale: document.locale }];
  const sourceLocale = document.translation?.sourceLocale ?? meta.servedLocale;
  const source = meta.alternates.find(({ locale, indexable }) => locale === sourceLocale && indexable);
  const addresses = addressesOfDocument(request.siteUrl, meta, source?.path);
  const options = { siteUrl: request.siteUrl, meta, crumbs, today: request.today };
  return {
    crumbs,
    languages: languagesOfDocument(request.locale.code, meta.alternates, fallbackPath(document.kind)),
    head: {
      ...addresses,
      title: titleOf(document.seo?.title ?? document.title),
      description: document.seo?.description ?? document.description,
      type: document.kind === 'article' ? 'article' : document.kind === 'author' ? 'profile' : 'website',
      image: cardImage(document.seo?.image ?? document.cover?.image, document.cover?.alt ?? document.title),
      jsonLd: addresses.isIndexable ? graph(options) : null,
      wordsLocale: document.locale,
    },
  };
}

/** The frame of a page that exists in every language and shows no document of its own. */
export function pageFrame(
  { siteUrl, locale }: PageRequest,
  page: { readonly title: string; readonly description: string | null },
  pathIn: (locale: LocaleCode) => string,
): PageFrame {
  const path = pathIn(locale.code);
  const crumbs = [{ title: page.title, path }];
  return {
    crumbs,
    languages: languagesOfPage(locale.code, pathIn),
    head: {
      ...addressesOfPage(siteUrl, locale.code, pathIn),
      ...plainHead(locale.code),
      title: titleOf(page.title),
      description: page.description,
      jsonLd: plainGraph({ siteUrl, crumbs, path, title: page.title, locale: locale.code }),
    },
  };
}

/** The same frame for what search engines should not list: a narrowed list, a page of an error. */
export function unlisted(frame: PageFrame): PageFrame {
  return {
    ...frame,
    head: { ...frame.head, canonical: null, alternates: [], isIndexable: false, jsonLd: null },
  };
}

/** The first breadcrumb of the documents of a kind. */
export function listCrumb({ book, locale }: PageRequest, kind: 'articles' | 'techniques' | 'topics'): Crumb {
  return { title: book.t(`nav.${kind}`), path: `${homePath(locale.code)}/${kind}` };
}

export function titleOf(title: string): string {
  return title.includes(SITE_NAME) ? title : `${title} | ${SITE_NAME}`;
}

/** A picture for social cards: in the most compatible format, the widest up to 1280 pixels. */
export function cardImage(image: Image | null | undefined, alt: string): PageHead['image'] {
  const files = image?.sources.at(-1)?.srcset ?? [];
  const file = files.findLast(({ width }) => width <= 1280) ?? files[0];
  if (image === null || image === undefined || file === undefined) return null;
  return {
    url: file.url,
    width: file.width,
    height: Math.round((file.width * image.height) / image.width),
    alt,
  };
}

function plainHead(locale: LocaleCode): Pick<PageHead, 'type' | 'image' | 'wordsLocale'> {
  return { type: 'website', image: null, wordsLocale: locale };
}
