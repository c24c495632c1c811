import type { Figure, Image, Seo } from '@wellspring/content-model';
import { presentPicture } from '../../pictures/present.ts';
import type { Findings } from '../findings.ts';
import { MEDIA_ORIGIN } from '../media-origin.ts';
import type { FigureRow } from '../version.ts';
import { orNull } from './text.ts';

/** What presenting needs to know beyond the version. */
export interface PictureContext {
  /** Collects the ids of the media files that the version shows. */
  readonly files: Set<number>;
}

type File = NonNullable<FigureRow['image']>;

/** A picture in its place. Without a file there is no figure; without alternative text it is not fit to be published. */
export function presentFigure(
  row: FigureRow | null,
  context: PictureContext,
  findings: Findings,
): Figure | null {
  if (row?.image == null) return null;
  if (row.alt === '' && !row.decorative) {
    findings.refuse('Describe the picture in an alternative text, or mark it as decorative.', 'alt');
  }
  return {
    alt: row.decorative ? '' : row.alt,
    decorative: row.decorative,
    caption: orNull(row.caption),
    credit: orNull(row.credit),
    image: presentImage(row.image, context),
  };
}

/** The fields for search engines and social cards. */
export function presentSeo(
  row: { title: string; description: string; image: File | null } | null,
  context: PictureContext,
): Seo {
  return {
    title: orNull(row?.title ?? ''),
    description: orNull(row?.description ?? ''),
    image: row?.image == null ? null : presentImage(row.image, context),
  };
}

function presentImage(file: File, { files }: PictureContext): Image {
  files.add(file.id);
  return presentPicture(file, MEDIA_ORIGIN);
}

/** The words of a figure, for fingerprints. */
export function figureWords(figure: Figure | null): string[] {
  return figure === null ? [] : [figure.alt, figure.caption ?? '', figure.credit ?? ''];
}

/** The words that search engines show. */
export function seoWords(seo: Seo): string[] {
  return [seo.title ?? '', seo.description ?? ''];
}
