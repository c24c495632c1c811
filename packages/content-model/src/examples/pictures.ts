import type { Figure, Image } from '../wire/pictures.ts';

/** Where the examples' pictures would be served from. */
export const EXAMPLE_MEDIA_ORIGIN = 'http://127.0.0.1:1337';

/** A picture as the CMS would put it on the wire: two formats at the fixed widths that fit. */
export function pictureOf(name: string, width: number, height: number): Image {
  const widths = [320, 640, 960, 1280, 1600].filter((candidate) => candidate <= width);
  const files = (extension: string) =>
    widths.map((w) => ({ url: `${EXAMPLE_MEDIA_ORIGIN}/uploads/${name}_${w}.${extension}`, width: w }));
  return {
    width,
    height,
    color: '#b7c8b4',
    sources: [
      { type: 'image/avif', srcset: files('avif') },
      { type: 'image/webp', srcset: files('webp') },
    ],
  };
}

/** A described picture. */
export function describedFigure(name: string, alt: string, caption: string | null = null): Figure {
  return { alt, decorative: false, caption, credit: null, image: pictureOf(name, 1600, 1000) };
}

/** A picture that only decorates. */
export function decorativeFigure(name: string): Figure {
  return { alt: '', decorative: true, caption: null, credit: null, image: pictureOf(name, 800, 800) };
}
