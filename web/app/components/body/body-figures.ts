import type { BodyRegion } from '@wellspring/content-model';
import { BODY_REGIONS } from '@wellspring/content-model';
import back from '~/assets/art/body-back.svg?raw';
import front from '~/assets/art/body-front.svg?raw';

/** A drawing of the body, taken apart: markup of our own files, never of the CMS. */
export interface BodyDrawing {
  /** The outline that everything is clipped to. */
  readonly outline: string;
  readonly regions: readonly { readonly region: BodyRegion; readonly shape: string }[];
  /** The lines on top: spine, collarbones, navel. */
  readonly lines: string;
}

/** Where a region's name stands beside the drawing, in its units (400 × 800), and the way of the line that leads to it. */
export interface BodyLabel {
  readonly region: BodyRegion;
  readonly side: 'left' | 'right';
  /** Height of the name. */
  readonly y: number;
  /** Points of the line, from the shape outwards. */
  readonly line: readonly (readonly [number, number])[];
}

export type BodySide = 'front' | 'back';

export const BODY_DRAWINGS: Readonly<Record<BodySide, BodyDrawing>> = {
  front: takeApart(front),
  back: takeApart(back),
};

export const BODY_LABELS: Readonly<Record<BodySide, readonly BodyLabel[]>> = {
  front: [
    {
      region: 'head',
      side: 'right',
      y: 58,
      line: [
        [232, 58],
        [428, 58],
      ],
    },
    {
      region: 'neck',
      side: 'left',
      y: 150,
      line: [
        [186, 150],
        [-28, 150],
      ],
    },
    {
      region: 'shoulders',
      side: 'right',
      y: 200,
      line: [
        [286, 200],
        [428, 200],
      ],
    },
    {
      region: 'arms',
      side: 'left',
      y: 300,
      line: [
        [112, 300],
        [-28, 300],
      ],
    },
    {
      region: 'hands',
      side: 'right',
      y: 448,
      line: [
        [368, 448],
        [428, 448],
      ],
    },
    {
      region: 'hips',
      side: 'left',
      y: 556,
      line: [
        [128, 430],
        [72, 556],
        [-28, 556],
      ],
    },
    {
      region: 'legs',
      side: 'right',
      y: 540,
      line: [
        [262, 516],
        [330, 540],
        [428, 540],
      ],
    },
    {
      region: 'knees',
      side: 'right',
      y: 628,
      line: [
        [256, 604],
        [330, 628],
        [428, 628],
      ],
    },
    {
      region: 'feet',
      side: 'left',
      y: 768,
      line: [
        [150, 768],
        [-28, 768],
      ],
    },
  ],
  back: [
    {
      region: 'upper-back',
      side: 'right',
      y: 236,
      line: [
        [232, 250],
        [428, 236],
      ],
    },
    {
      region: 'lower-back',
      side: 'right',
      y: 352,
      line: [
        [238, 340],
        [428, 352],
      ],
    },
  ],
};

/** From which side a region is named, and how far down the drawing it is. */
export function placeOf(region: BodyRegion): { readonly side: BodySide; readonly y: number } {
  const side = BODY_LABELS.back.some((label) => label.region === region) ? 'back' : 'front';
  const [[, y] = [0, 0]] = BODY_LABELS[side].find((label) => label.region === region)?.line ?? [];
  return { side, y };
}

function takeApart(svg: string): BodyDrawing {
  const outline = /<clipPath[^>]*>([\s\S]*?)<\/clipPath>/.exec(svg)?.[1] ?? '';
  const shapes = svg.matchAll(
    /<(path|g) id="[^"]*" class="body-region" data-region="([^"]*)"(?: (d="[^"]*")\/>|>([\s\S]*?)<\/g>)/g,
  );
  const lines = [...svg.matchAll(/<g class="body-line"[\s\S]*?<\/g>/g)].map(([line]) => line).join('');
  const regions = [...shapes].flatMap(([, , name, path, inner]) => {
    const region = BODY_REGIONS.find((candidate) => candidate === name);
    return region === undefined ? [] : [{ region, shape: inner ?? `<path ${path}/>` }];
  });
  return { outline, regions, lines };
}
