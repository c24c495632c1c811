import { expect, test } from '@jest/globals';
import { image } from '@wellspring/content-model';
import { PictureError, presentPicture } from '../../src/pictures/present.ts';

const variant = (type: string, width: number) => ({
  url: `/uploads/hands.0123456789abcdef.${width}.${type}`,
  mime: `image/${type}`,
  width,
  height: width / 2,
});
const row = {
  id: 7,
  name: 'hands.png',
  mime: 'image/png',
  url: '/uploads/hands.png',
  width: 1300,
  height: 650,
  color: '#3b7a6b',
  formats: {
    'webp-640': variant('webp', 640),
    thumbnail: { ...variant('webp', 245), url: '/uploads/thumbnail_hands.webp' },
    'avif-640': variant('avif', 640),
    'avif-320': variant('avif', 320),
    'webp-320': variant('webp', 320),
  },
};

test('a media file becomes what browsers choose from: the smaller format first, narrow before wide', () => {
  const presented = presentPicture(row, 'https://cms.example.org');
  expect(presented).toEqual({
    width: 1300,
    height: 650,
    color: '#3b7a6b',
    sources: [
      {
        type: 'image/avif',
        srcset: [
          { url: 'https://cms.example.org/uploads/hands.0123456789abcdef.320.avif', width: 320 },
          { url: 'https://cms.example.org/uploads/hands.0123456789abcdef.640.avif', width: 640 },
        ],
      },
      {
        type: 'image/webp',
        srcset: [
          { url: 'https://cms.example.org/uploads/hands.0123456789abcdef.320.webp', width: 320 },
          { url: 'https://cms.example.org/uploads/hands.0123456789abcdef.640.webp', width: 640 },
        ],
      },
    ],
  });
  expect(image.parse(presented)).toEqual(presented);
});

test('what an editor marked as the point that matters is handed on', () => {
  const focus = { x: 50, y: 12.5 };
  const presented = presentPicture({ ...row, focalPoint: focus }, 'https://cms.example.org');
  expect(image.parse(presented).focus).toEqual(focus);
  expect(presentPicture({ ...row, focalPoint: null }, 'https://cms.example.org')).not.toHaveProperty('focus');
});

test('an address in another store stays as it is', () => {
  const formats = Object.fromEntries(
    Object.entries(row.formats).map(([key, one]) => [
      key,
      { ...one, url: `https://store.example.org${one.url}` },
    ]),
  );
  const [source] = presentPicture({ ...row, formats }, 'https://cms.example.org').sources;
  expect(source?.srcset[0]?.url).toBe('https://store.example.org/uploads/hands.0123456789abcdef.320.avif');
});

test.each([
  ['no variants', { formats: null }],
  ['a thumbnail alone', { formats: { thumbnail: row.formats.thumbnail } }],
  ['one format alone', { formats: { 'avif-320': row.formats['avif-320'] } }],
  ['no colour', { color: null }],
  ['no size', { width: null }],
])('a picture with %s is not fit for readers', (_what, changes) => {
  const present = () => presentPicture({ ...row, ...changes }, 'https://cms.example.org');
  expect(present).toThrow(PictureError);
  expect(present).toThrow('The picture “hands.png” was not prepared for readers. Upload it again.');
});

test('a PDF is no picture', () => {
  const present = () =>
    presentPicture({ ...row, name: 'paper.pdf', mime: 'application/pdf' }, 'https://cms.example.org');
  expect(present).toThrow('“paper.pdf” is not a picture.');
});
