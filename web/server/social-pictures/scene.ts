import type { Node, TextNode } from '@takumi-rs/core';
import { localeOf } from '@wellspring/content-model';
import { SOCIAL_PICTURE } from '../../shared/social-picture.ts';
import type { SocialPicture } from '../../shared/social-picture.ts';
import { FACES } from './faces.ts';

/** Values of the palette (app/assets/styles/palette.css) by what they are for here. */
const COLORS = {
  surface: '#fbf8f2',
  text: '#1d2826',
  accent: '#a9492b',
  ground: '#1f4f45',
  far: '#d6e0d0',
  sun: '#f0cf93',
  onGround: '#e9efe9',
};

/** How titles are set in each direction and script. */
const LATIN = { fontSize: 76, lineHeight: 1.12, fontWeight: 420, letterSpacing: '-0.015em' };
const ARABIC = { fontSize: 66, lineHeight: 1.5, fontWeight: 500 };
const JAPANESE = { fontSize: 64, lineHeight: 1.35, fontWeight: 600 };

/** The name that the landscape has among the pictures of a scene. */
export const LANDSCAPE = 'landscape';

/** A title over two hills and a sun: kicker and title above, mark and name below, from where the script begins. */
export function sceneOf({ locale, title, kicker }: SocialPicture, name: string): Node {
  const { direction, tag } = localeOf(locale);
  const manner = locale === 'ar' ? ARABIC : locale === 'ja' ? JAPANESE : LATIN;
  const words = (text: string, style: TextNode['style']): Node => ({ type: 'text', text, lang: tag, style });
  return {
    type: 'container',
    style: {
      width: '100%',
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'center',
      padding: '56px 84px 208px',
      direction,
      fontFamily: FACES[locale],
      color: COLORS.text,
      backgroundImage: `url(${LANDSCAPE})`,
      backgroundSize: `${SOCIAL_PICTURE.width}px ${SOCIAL_PICTURE.height}px`,
    },
    children: [
      ...(kicker === '' ? [] : [words(kicker, { fontSize: 32, fontWeight: 600, color: COLORS.accent })]),
      words(title, { ...manner, marginTop: 14, lineClamp: 3, textWrap: 'balance', textOverflow: 'ellipsis' }),
      words(name, {
        position: 'absolute',
        bottom: 27,
        [direction === 'rtl' ? 'right' : 'left']: 154,
        fontFamily: FACES.en,
        fontSize: 38,
        fontWeight: 480,
        lineHeight: 1.2,
        color: COLORS.onGround,
      }),
    ],
  };
}

/** The landscape as a drawing, its sun at the end of the line and the mark at its beginning. */
export function landscapeFor(direction: 'ltr' | 'rtl'): string {
  const { width, height } = SOCIAL_PICTURE;
  const at = (x: number) => (direction === 'rtl' ? width - x : x);
  const mirrored = direction === 'rtl' ? `transform="matrix(-1 0 0 1 ${width} 0)"` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${COLORS.surface}"/>
<circle cx="${at(1000)}" cy="448" r="66" fill="${COLORS.sun}"/>
<g ${mirrored}>
<path fill="${COLORS.far}" d="M0 474c120-40 250-58 400-48 190 14 260 66 450 64 150-2 230-46 350-50v190H0z"/>
<path fill="${COLORS.ground}" d="M0 540c140-24 300-38 470-30 210 12 330 42 540 32 70-4 130-12 190-20v108H0z"/>
</g>
<g transform="translate(${at(112) - 28} 549) scale(.875)" fill="${COLORS.onGround}">
<path d="M10 40.5V28C10 13.4 19.6 4 32 4s22 9.4 22 24v12.5c-3.7 3.2-7.3 3.2-11 0s-7.3-3.2-11 0-7.3 3.2-11 0-7.3-3.2-11 0zM10 45c3.7-3.2 7.3-3.2 11 0s7.3 3.2 11 0 7.3-3.2 11 0 7.3 3.2 11 0v4.2c-3.7 3.2-7.3 3.2-11 0s-7.3-3.2-11 0-7.3 3.2-11 0-7.3-3.2-11 0zM10 53.7c3.7-3.2 7.3-3.2 11 0s7.3 3.2 11 0 7.3-3.2 11 0 7.3 3.2 11 0V56a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4z"/>
<circle cx="32" cy="24" r="8.5" fill="${COLORS.accent}"/>
</g>
</svg>`;
}
