import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/*
 * Puts the pictures of a run side by side: one sheet for each template and width, with every locale and theme. Each picture is
 * cut off where a sheet would become longer than a person looks at.
 */

const folder = join(import.meta.dirname, '../artifacts/screens');
const gap = 16;
const longest = 2400;
/** How wide a picture of a width stands on its sheet. */
const shownWidth = { 360: 360, 768: 480, 1280: 640 };

/** @param {string} name @returns {{ file: string, template: string, locale: string, width: string, theme: string }} */
function parse(name) {
  const [template = '', locale = '', width = '', theme = ''] = name.split('.');
  return { file: join(folder, name), template, locale, width, theme };
}

/** @param {string} file @param {number} width @returns {Promise<{ input: Buffer, width: number, height: number }>} */
async function thumbnail(file, width) {
  const { data, info } = await sharp(file).resize({ width }).toBuffer({ resolveWithObject: true });
  if (info.height <= longest) return { input: data, width, height: info.height };
  const input = await sharp(data).extract({ left: 0, top: 0, width, height: longest }).toBuffer();
  return { input, width, height: longest };
}

const screens = readdirSync(folder)
  .filter((name) => name.endsWith('.jpg'))
  .map(parse);
const sheets = Map.groupBy(screens, ({ template, width }) => `${template}.${width}`);

for (const [name, members] of sheets) {
  const width = shownWidth[/** @type {keyof typeof shownWidth} */ (Number(members[0]?.width))];
  const tiles = await Promise.all(members.map(({ file }) => thumbnail(file, width)));
  const sheet = sharp({
    create: {
      width: gap + tiles.length * (width + gap),
      height: 2 * gap + Math.max(...tiles.map(({ height }) => height)),
      channels: 3,
      background: '#808080',
    },
  });
  const placed = tiles.map(({ input }, index) => ({ input, left: gap + index * (width + gap), top: gap }));
  await sheet
    .composite(placed)
    .jpeg({ quality: 85 })
    .toFile(join(folder, `sheet.${name}.png`));
}
console.log(`${sheets.size} sheets of ${screens.length} pictures in ${folder}`);
