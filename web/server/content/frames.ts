import { homePath } from '@wellspring/content-model';
import type {
  DocumentKind,
  DocumentMeta,
  Image,
  LocaleCode,
  Seo,
  Translation,
} from '@wellspring/content-model';
import { compatibleFile } from '../../shared/compatible-file.ts';
import { plainGraph } from '../../shared/json-ld.ts';
import type { Graph, GraphOptions } from '../../shared/json-ld.ts';
import {
  addressesOfDocument,
  addressesOfPage,
  fallbackPath,
  languagesOfDocument,
  languagesOfPage,
} from '../../shared/languages.ts';
import type { Crumb, PageFrame, PageHead } from '../../shared/views/frame.ts';
import type { PicturedPage } from '../../shared/social-picture.ts';
import { pagePictureOf, socialPictureOf } from './social-picture.ts';
import type { PageRequest } from './page-request.ts';

/** What the frame of a document is made of. */
interface Framed {
  readonly kind: DocumentKind;
  readonly locale: LocaleCode;
  readonly title: string;
  readonly path: string;
  readonly description: string | null;
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
  graph: (options: GraphOptions) => Graph,
): PageFrame {
  const crumbs = [...way, { title: document.title, path: document.path, locale: document.locale }];
  const addresses = addressesOfDocument(request.siteUrl, meta, {
    kind: document.kind,
    sourceLocale: document.translation?.sourceLocale ?? meta.servedLocale,
  });
  const options = { siteUrl: request.siteUrl, meta, crumbs, today: request.today };
  return {
    crumbs,
    languages: languagesOfDocument(request.locale.code, meta.alternates, fallbackPath(document.kind)),
    head: {
      ...addresses,
      title: document.seo?.title ?? document.title,
      description: document.seo?.description ?? document.description,
      type: document.kind === 'article' ? 'article' : document.kind === 'author' ? 'profile' : 'website',
      image: cardImage(request.siteUrl, document, document.seo?.image),
      jsonLd: addresses.isIndexable ? graph(options) : null,
      wordsLocale: document.locale,
    },
  };
}

/** What the frame of a page without a document is made of. */
interface FramedPage {
  /** Null where it has no picture. */
  readonly name: PicturedPage | null;
  readonly title: string;
  readonly description: string | null;
  /** Where the title says more than that: which part of a list it is, or what was searched for. */
  readonly heading?: string;
}

/** The frame of a page that exists in every language and shows no document of its own. */
export function pageFrame(
  request: PageRequest,
  page: FramedPage,
  pathIn: (locale: LocaleCode) => string,
): PageFrame {
  const { siteUrl, locale } = request;
  const path = pathIn(locale.code);
  const crumbs = [{ title: page.title, path }];
  return {
    crumbs,
    languages: languagesOfPage(locale.code, pathIn),
    head: {
      ...addressesOfPage(siteUrl, locale.code, pathIn),
      type: 'website',
      wordsLocale: locale.code,
      title: page.title,
      description: page.description,
      image: page.name === null ? null : pagePictureOf(request, page.name, page.heading ?? page.title),
      jsonLd: plainGraph({ siteUrl, crumbs, path, title: page.title, locale: locale.code }),
    },
  };
}

/** The same frame for what search engines should not list: a narrowed list, a search. */
export function unlisted(frame: PageFrame): PageFrame {
  return {
    ...frame,
    head: { ...frame.head, canonical: null, alternates: [], isIndexable: false, jsonLd: null },
  };
}

/** A further page of a list: lists differ in length from language to language, so it has no counterparts. */
export function furtherPage(frame: PageFrame, page: number): PageFrame {
  const { canonical } = frame.head;
  return {
    ...frame,
    head: {
      ...frame.head,
      canonical: canonical === null ? null : `${canonical}?page=${page}`,
      alternates: [],
      jsonLd: null,
    },
  };
}

/** The first breadcrumb of the documents of a kind. */
export function listCrumb({ book, locale }: PageRequest, kind: 'articles' | 'techniques' | 'topics'): Crumb {
  return { title: book.t(`nav.${kind}`), path: `${homePath(locale.code)}/${kind}` };
}

/** The picture for networks: the one that an editor chose for them, else one that is drawn of the title. */
export function cardImage(
  siteUrl: string,
  document: Parameters<typeof socialPictureOf>[1],
  chosen: Image | null | undefined,
): PageHead['image'] {
  if (chosen === null || chosen === undefined) return socialPictureOf(siteUrl, document);
  return { ...compatibleFile(chosen), alt: document.title };
}
