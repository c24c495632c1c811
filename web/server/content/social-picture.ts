import { createHash } from 'node:crypto';
import type { DocumentKind } from '@wellspring/content-model';
import { slugOfPath } from '../../shared/href.ts';
import { found, missing, moved } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { SOCIAL_PICTURE, picturePath } from '../../shared/social-picture.ts';
import type { PictureRequest, SocialPicture } from '../../shared/social-picture.ts';
import type { PageHead } from '../../shared/views/frame.ts';
import { phrasebookOf } from '../messages/phrasebook.ts';
import type { PageRequest } from './page-request.ts';

/** Counted up when pictures are drawn in another way, so that those of before are drawn anew. */
const DRAWN_AS = 1;

/** A document as far as its picture shows it. */
interface Pictured {
  readonly kind: DocumentKind | 'home';
  readonly locale: SocialPicture['locale'];
  readonly title: string;
  readonly path: string;
}

/** The picture of a page for networks: drawn by the site, of words that are published and of nothing else. */
export function socialPictureOf(siteUrl: string, document: Pictured): PageHead['image'] {
  const path = picturePath(requestFor(document));
  return { url: siteUrl + path, ...SOCIAL_PICTURE, alt: document.title };
}

/**
 * What stands in a picture, by its address. One of other words than the document has now has moved to where the new one is;
 * so nobody can have anything else drawn than what is published, nor twice.
 */
export async function socialPicture(
  request: PageRequest,
  asked: PictureRequest,
): Promise<PageResult<SocialPicture>> {
  const document = await read(request, asked);
  // In the words of another language it has its address there.
  if (document.locale !== asked.locale) return missing();
  const current = requestFor(document);
  if (current.version !== asked.version || current.slug !== asked.slug) return moved(picturePath(current));
  return found(drawn(document));
}

async function read({ reads }: PageRequest, { kind, slug }: PictureRequest): Promise<Pictured> {
  if (kind !== 'home') return (await reads[kind](slug)).data;
  const { data: home } = await reads.home();
  return { ...home, title: home.heading };
}

function requestFor(document: Pictured): PictureRequest {
  const words = drawn(document);
  const version = createHash('sha256')
    .update(JSON.stringify([DRAWN_AS, words.locale, words.kicker, words.title]))
    .digest('hex')
    .slice(0, 10);
  const slug = document.kind === 'home' ? '' : slugOfPath(document.path);
  return { locale: document.locale, kind: document.kind, slug, version };
}

function drawn({ kind, locale, title }: Pictured): SocialPicture {
  const kicker = kind === 'home' ? '' : phrasebookOf(locale).t(`search.kind.${kind}`);
  return { locale, title, kicker };
}
