import sharp from 'sharp';

/** Pixels in width by the beginning of a drawing's name: covers and figures fill a page, emblems and portraits do not. */
const WIDTHS = { cover: 1600, figure: 1600, emblem: 800, portrait: 800 } as const;
/** Dots per inch at which a drawing has the pixels that it says. */
const BASE_DENSITY = 72;

/**
 * Turns a drawing into a picture of pixels, since Strapi takes no vector graphics.
 *
 * @param name name of the drawing, which begins with what it is for
 * @param drawing SVG
 * @returns PNG
 */
export async function rasterize(name: string, drawing: Buffer): Promise<Buffer> {
  const width = Object.entries(WIDTHS).find(([use]) => name.startsWith(`${use}-`))?.[1] ?? WIDTHS.figure;
  const { width: drawn = width } = await sharp(drawing).metadata();
  return sharp(drawing, { density: (BASE_DENSITY * width) / drawn })
    .resize({ width })
    .png()
    .toBuffer();
}
