import { KIND_SEGMENTS, encodePath, isLocaleCode } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';

/** What networks ask for (https://ogp.me/), in pixels. */
export const SOCIAL_PICTURE = { width: 1200, height: 630 } as const;

/** Which picture is meant: of a document, or of the home page, which has no slug. */
export interface PictureRequest {
  readonly locale: LocaleCode;
  readonly kind: DocumentKind | 'home';
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

const KINDS = ['article', 'technique', 'topic', 'author'] as const;

/** The address of a picture, encoded: `/en/pictures/articles/relieving-back-pain/1a2b3c4d5e.png`. */
export function picturePath({ locale, kind, slug, version }: PictureRequest): string {
  const place = kind === 'home' ? 'home' : `${KIND_SEGMENTS[kind]}/${slug}`;
  return encodePath(`/${locale}/pictures/${place}/${version}.png`);
}

/** The picture at a decoded path; undefined where there can be none. */
export function pictureAt(path: string): PictureRequest | undefined {
  const [, locale, place = '', version = ''] =
    /^\/([\w-]+)\/pictures\/(home|[a-z]+\/[^/]{1,400})\/([0-9a-f]{10})\.png$/u.exec(path) ?? [];
  if (!isLocaleCode(locale)) return undefined;
  if (place === 'home') return { locale, kind: 'home', slug: '', version };
  const [segment, slug = ''] = place.split('/');
  const kind = KINDS.find((known) => KIND_SEGMENTS[known] === segment);
  return kind && { locale, kind, slug, version };
}
