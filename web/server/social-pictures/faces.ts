import type { Renderer } from '@takumi-rs/core';
import type { LocaleCode } from '@wellspring/content-model';
import { z } from 'zod';

/** The faces that a title is set in, in the order in which they are asked for a letter. Only those that the site ships. */
export const FACES: Readonly<Record<LocaleCode, string>> = {
  en: 'Newsreader, Noto Naskh Arabic, Shippori Mincho',
  de: 'Newsreader, Noto Naskh Arabic, Shippori Mincho',
  fr: 'Newsreader, Noto Naskh Arabic, Shippori Mincho',
  es: 'Newsreader, Noto Naskh Arabic, Shippori Mincho',
  ar: 'Noto Naskh Arabic, Newsreader, Shippori Mincho',
  ja: 'Shippori Mincho, Newsreader, Noto Naskh Arabic',
};

/** The files of the faces, which are in the build: nothing of the machine's own is used. */
const FILES = [
  {
    name: 'Newsreader',
    load: () => import('raw:@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2'),
  },
  {
    name: 'Newsreader',
    load: () => import('raw:@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2'),
  },
  {
    name: 'Noto Naskh Arabic',
    load: () =>
      import('raw:@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2'),
  },
  {
    name: 'Shippori Mincho',
    load: () => import('raw:@fontsource/shippori-mincho/files/shippori-mincho-japanese-600-normal.woff2'),
  },
];

/** What Nitro makes of a file that is no text, whatever its types say (https://nitro.build/guide/assets). */
const bytes = z.instanceof(Uint8Array);

/** Gives a renderer the faces. */
export async function registerFaces(renderer: Renderer): Promise<void> {
  for (const { name, load } of FILES) {
    const { default: data } = await load();
    await renderer.registerFont({ name, data: bytes.parse(data) });
  }
}
