import { Renderer } from '@takumi-rs/core';
import { LRUCache } from 'lru-cache';
import { localeOf } from '@wellspring/content-model';
import { SOCIAL_PICTURE } from '../../shared/social-picture.ts';
import type { SocialPicture } from '../../shared/social-picture.ts';
import { registerFaces } from './faces.ts';
import { LANDSCAPE, landscapeFor, sceneOf } from './scene.ts';

/** Bytes of pictures that are kept; one has about 25 kB. */
const KEPT_BYTES = 16 * 1024 * 1024;
/** Pictures that may be drawn or wait for it at once; each takes some 50 ms of one processor, on a thread of its own. */
const MOST_AT_ONCE = 12;

const kept = new LRUCache<string, Buffer>({
  maxSize: KEPT_BYTES,
  sizeCalculation: ({ byteLength }) => byteLength,
});
const underWay = new Map<string, Promise<Buffer>>();
let last: Promise<unknown> = Promise.resolve();
let renderer: Promise<Renderer> | undefined;

/**
 * Draws a picture, or hands out the one that was drawn. One after the other: a crowd that asks for one picture waits for one
 * drawing, and a crowd that asks for many keeps one thread busy.
 *
 * @returns PNG; null where too many wait already
 */
export async function draw(picture: SocialPicture, name: string): Promise<Buffer | null> {
  const key = JSON.stringify([picture, name]);
  const known = kept.get(key) ?? underWay.get(key);
  if (known !== undefined) return known;
  if (underWay.size >= MOST_AT_ONCE) return null;
  const drawing = last.then(() => render(picture, name));
  last = drawing.catch(() => undefined);
  underWay.set(key, drawing);
  try {
    const png = await drawing;
    kept.set(key, png);
    return png;
  } finally {
    underWay.delete(key);
  }
}

async function render(picture: SocialPicture, name: string): Promise<Buffer> {
  renderer ??= rendererWithFaces();
  const { tag, direction } = localeOf(picture.locale);
  const landscape = new TextEncoder().encode(landscapeFor(direction));
  return (await renderer).render(sceneOf(picture, name), {
    ...SOCIAL_PICTURE,
    format: 'png',
    lang: tag,
    images: [{ src: LANDSCAPE, data: landscape, cache: 'none' }],
  });
}

async function rendererWithFaces(): Promise<Renderer> {
  const made = new Renderer();
  await registerFaces(made);
  return made;
}
