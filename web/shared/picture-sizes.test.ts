import { expect, it } from '@jest/globals';
import { sizesInFrame } from './picture-sizes.ts';

const SIZES = '(width < 30rem) 90vw, (30rem <= width < 48rem) 26rem, 10rem';

it('a picture that shows whole takes up the widths that it takes up', () => {
  expect(sizesInFrame(SIZES, { width: 1600, height: 1200 }, undefined)).toBe(SIZES);
});

it('a wide picture in a tall frame is as much wider than the frame as it is cropped', () => {
  expect(sizesInFrame(SIZES, { width: 1600, height: 1200 }, 1.08)).toBe(
    '(width < 30rem) 129.6vw, (30rem <= width < 48rem) 37.4rem, 14.4rem',
  );
});

it('a tall picture fills the width of its frame', () => {
  expect(sizesInFrame(SIZES, { width: 800, height: 1200 }, 1)).toBe(SIZES);
});
