import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/*
 * Writes the icons that are pictures of dots, from the two drawings: `app/assets/art/icon.svg` fills its square and keeps what
 * matters inside the circle that phones may cut out (https://www.w3.org/TR/appmanifest/#icon-masks); `public/favicon.svg`
 * stands free. Run it after a change of either; the results are in git.
 */

const web = join(import.meta.dirname, '..');
const filled = readFileSync(join(web, 'app/assets/art/icon.svg'));
const free = readFileSync(join(web, 'public/favicon.svg'));

/** @param {Buffer} drawing @param {number} size in pixels @returns {Promise<Buffer>} a PNG */
const drawn = (drawing, size) =>
  sharp(drawing, { density: 72 * 8 })
    .resize(size)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();

/**
 * The old container of favicons, with PNGs in it (https://en.wikipedia.org/wiki/ICO_(file_format)).
 *
 * @param {readonly { size: number, png: Buffer }[]} pictures
 */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

for (const [name, size] of /** @type {const} */ ([
  ['apple-touch-icon', 180],
  ['icon-192', 192],
  ['icon-512', 512],
]))
  writeFileSync(join(web, `public/${name}.png`), await drawn(filled, size));

const small = await Promise.all([16, 32, 48].map(async (size) => ({ size, png: await drawn(free, size) })));
writeFileSync(join(web, 'public/favicon.ico'), ico(small));
