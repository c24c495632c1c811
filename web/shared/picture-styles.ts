import type { Image } from '@wellspring/content-model';

/** Rules by the class that carries them. Classes, since inline styles would need `unsafe-inline`. */
export type PictureStyles = Readonly<Record<string, string>>;

/** What a picture looks like while it loads and where a frame crops it: its dominant colour, and its focal point. */
export function pictureStyles({ color, focus }: Pick<Image, 'color' | 'focus'>): PictureStyles {
  const tint = { [`tint-${color.slice(1)}`]: `background-color:${color}` };
  if (focus === undefined) return tint;
  const [x, y] = [Math.round(focus.x), Math.round(focus.y)];
  return { ...tint, [`focus-${x}-${y}`]: `object-position:${x}% ${y}%` };
}

/** The style sheet of the classes that a page uses. */
export function pictureRules(styles: ReadonlyMap<string, string>): string {
  return [...styles].map(([name, declaration]) => `.${name}{${declaration}}`).join('');
}
