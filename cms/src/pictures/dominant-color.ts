import sharp from 'sharp';

/** The colour that most of a picture has, as `#rrggbb`: what readers see until the picture is there. */
export async function dominantColor(picture: Buffer): Promise<string> {
  const small = await sharp(picture)
    .resize({ width: 64, height: 64, fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
