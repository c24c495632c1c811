import sharp from 'sharp';

/** Colours are counted as the same when they agree in this many of the upper bits of each channel. */
const COUNTED_BITS = 4;

/** The colour that most of a picture has, as `#rrggbb`: what readers see until the picture is there. */
export async function dominantColor(picture: Buffer): Promise<string> {
  const pixels = await sharp(picture)
    .resize({ width: 48, height: 48, fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
  const alike = new Map<number, { count: number; sum: [number, number, number] }>();
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    const shade = [red, green, blue].reduce(
      (key, value) => (key << COUNTED_BITS) | (value >> (8 - COUNTED_BITS)),
      0,
    );
    const { count, sum } = alike.get(shade) ?? { count: 0, sum: [0, 0, 0] };
    alike.set(shade, { count: count + 1, sum: [sum[0] + red, sum[1] + green, sum[2] + blue] });
  }
  const [most] = [...alike.values()].sort((a, b) => b.count - a.count);
  return most === undefined ? '#ffffff' : hex(most.sum.map((sum) => sum / most.count));
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
