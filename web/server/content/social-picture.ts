import { createHash } from 'node:crypto';
import type { DocumentKind } from '@wellspring/content-model';
import type { H3Event } from 'h3';
import { FILE_PAGES } from '../../shared/file-pages.ts';
import { slugOfPath } from '../../shared/href.ts';
import type { ManualName } from '../../shared/manuals.ts';
import { found, missing, moved } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { LIST_PAGES, SOCIAL_PICTURE, isManual, picturePath } from '../../shared/social-picture.ts';
import type { PictureRequest, PicturedPage, SocialPicture } from '../../shared/social-picture.ts';
import type { PageHead } from '../../shared/views/frame.ts';
import { phrasebookOf } from '../messages/phrasebook.ts';
import { manualFile, pageFile } from './page-files.ts';
import type { PageRequest } from './page-request.ts';

/** Counted up when pictures are drawn in another way, so that those of before are drawn anew. */
const DRAWN_AS = 1;

/** A document as far as its picture shows it. */
interface PicturedDocument {
  readonly kind: DocumentKind | 'home';
  readonly locale: SocialPicture['locale'];
  readonly title: string;
  readonly path: string;
}

/** A document or a page as far as its picture shows it. */
type Pictured = Pick<PictureRequest, 'kind' | 'locale' | 'slug'> & { readonly title: string };

/** The picture of a document for networks: drawn by the site, of words that are published and of nothing else. */
export function socialPictureOf(siteUrl: string, document: PicturedDocument): PageHead['image'] {
  return pictureOf(siteUrl, ofDocument(document));
}

/** The picture of a page that shows no document. @param title its heading, whatever part of it is shown */
export function pagePictureOf(
  { siteUrl, locale }: PageRequest,
  name: PicturedPage,
  title: string,
): PageHead['image'] {
  return pictureOf(siteUrl, { kind: 'page', locale: locale.code, slug: name, title });
}

/** The picture of a page of a manual. @param file name of its text's file */
export function manualPictureOf(
  siteUrl: string,
  manual: ManualName,
  file: string,
  title: string,
): PageHead['image'] {
  return pictureOf(siteUrl, { kind: manual, locale: 'en', slug: file, title });
}

/**
 * What stands in a picture, by its address. One of other words than the page has now has moved to where the new one is;
 * so nobody can have anything else drawn than what is published, nor twice.
 */
export async function socialPicture(
  event: H3Event,
  request: PageRequest,
  asked: PictureRequest,
): Promise<PageResult<SocialPicture>> {
  const pictured = await read(event, request, asked);
  // In the words of another language it has its address there.
  if (pictured?.locale !== asked.locale) return missing();
  const current = requestFor(pictured);
  if (current.version !== asked.version || current.slug !== asked.slug) return moved(picturePath(current));
  return found(drawn(pictured));
}

async function read(
  event: H3Event,
  request: PageRequest,
  asked: PictureRequest,
): Promise<Pictured | undefined> {
  const { kind, locale, slug } = asked;
  switch (kind) {
    case 'home': {
      const { data: home } = await request.reads.home();
      return ofDocument({ ...home, title: home.heading });
    }
    case 'page':
    case 'developers':
    case 'handbook': {
      const title =
        kind === 'page'
          ? await pageTitle(event, request, slug)
          : (await manualFile(event, kind, slug))?.title;
      return title === undefined ? undefined : { kind, locale, slug, title };
    }
    default:
      return ofDocument((await request.reads[kind](slug)).data);
  }
}

async function pageTitle(
  event: H3Event,
  { book, locale }: PageRequest,
  name: string,
): Promise<string | undefined> {
  const file = FILE_PAGES.find((page) => page === name);
  if (file !== undefined) return (await pageFile(event, locale.code, file))?.title;
  const list = LIST_PAGES.find((page) => page === name);
  return list && book.t(`${list}.heading`);
}

function ofDocument({ kind, locale, title, path }: PicturedDocument): Pictured {
  return { kind, locale, title, slug: kind === 'home' ? '' : slugOfPath(path) };
}

function pictureOf(siteUrl: string, pictured: Pictured): PageHead['image'] {
  return { url: siteUrl + picturePath(requestFor(pictured)), ...SOCIAL_PICTURE, alt: pictured.title };
}

function requestFor(pictured: Pictured): PictureRequest {
  const words = drawn(pictured);
  const version = createHash('sha256')
    .update(JSON.stringify([DRAWN_AS, words.locale, words.kicker, words.title]))
    .digest('hex')
    .slice(0, 10);
  return { locale: pictured.locale, kind: pictured.kind, slug: pictured.slug, version };
}

function drawn({ kind, locale, title }: Pictured): SocialPicture {
  return { locale, title, kicker: kickerOf(kind, locale) };
}

function kickerOf(kind: Pictured['kind'], locale: SocialPicture['locale']): string {
  const { t } = phrasebookOf(locale);
  if (kind === 'home' || kind === 'page') return '';
  return t(isManual(kind) ? `manuals.${kind}` : `search.kind.${kind}`);
}
