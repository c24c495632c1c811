import { KIND_SEGMENTS, encodePath, isLocaleCode } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import { FILE_PAGES } from './file-pages.ts';
import { MANUALS, MANUAL_NAMES } from './manuals.ts';
import type { ManualName } from './manuals.ts';

/** What networks ask for (https://ogp.me/), in pixels. */
export const SOCIAL_PICTURE = { width: 1200, height: 630 } as const;

/** The pages that lead to documents and show none, by their place below a locale. */
export const LIST_PAGES = ['articles', 'techniques', 'topics', 'body', 'search'] as const;

/** A page that has a picture although it shows no document. */
export type PicturedPage = (typeof LIST_PAGES)[number] | (typeof FILE_PAGES)[number];

/** Which picture is meant: of a document, or of a page without one. */
export interface PictureRequest {
  readonly locale: LocaleCode;
  readonly kind: DocumentKind | 'home' | 'page' | ManualName;
  /** Of a document, else the name of the page; the home page has none. */
  readonly slug: string;
  /** Names what is drawn: another title has another address. */
  readonly version: string;
}

/** Everything that is drawn. */
export interface SocialPicture {
  readonly locale: LocaleCode;
  readonly title: string;
  /** What it is, in a word; empty where the title says enough. */
  readonly kicker: string;
}

/** The folders of pictures below `/pictures/`. */
const FOLDERS = {
  ...KIND_SEGMENTS,
  page: 'pages',
  developers: 'developers',
  handbook: 'handbook',
} as const;
const KINDS = ['article', 'technique', 'topic', 'author', 'page', ...MANUAL_NAMES] as const;

/** The address of a picture, encoded: `/en/pictures/articles/relieving-back-pain/1a2b3c4d5e.png`. */
export function picturePath({ locale, kind, slug, version }: PictureRequest): string {
  const place = kind === 'home' ? 'home' : `${FOLDERS[kind]}/${slug}`;
  return encodePath(`/${locale}/pictures/${place}/${version}.png`);
}

/** The picture at a decoded path; undefined where there can be none. */
export function pictureAt(path: string): PictureRequest | undefined {
  const [, locale, place = '', version = ''] =
    /^\/([\w-]+)\/pictures\/(home|[a-z]+\/[^/]{1,400})\/([0-9a-f]{10})\.png$/u.exec(path) ?? [];
  if (!isLocaleCode(locale)) return undefined;
  if (place === 'home') return { locale, kind: 'home', slug: '', version };
  const [segment, slug = ''] = place.split('/');
  const kind = KINDS.find((known) => FOLDERS[known] === segment);
  if (kind === 'page' && !isPicturedPage(slug)) return undefined;
  if (isManual(kind) && !isManualPage(kind, locale, slug)) return undefined;
  return kind && { locale, kind, slug, version };
}

/** Tells manuals from what else has a picture. */
export function isManual(kind: PictureRequest['kind'] | undefined): kind is ManualName {
  return MANUAL_NAMES.some((name) => name === kind);
}

function isManualPage(name: ManualName, locale: LocaleCode, slug: string): boolean {
  return locale === 'en' && MANUALS[name].pages.some(({ file }) => file === slug);
}

function isPicturedPage(name: string): boolean {
  return [...LIST_PAGES, ...FILE_PAGES].some((known) => known === name);
}
