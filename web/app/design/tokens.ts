import base from '~/assets/styles/base.css?raw';
import palette from '~/assets/styles/palette.css?raw';
import roles from '~/assets/styles/roles.css?raw';
import type from '~/assets/styles/type.css?raw';

/** A custom property of the style sheets, as it is written there. */
export interface Token {
  /** Without its dashes. */
  readonly name: string;
  readonly value: string;
}

/** The tokens, read from the sheets themselves: what is shown cannot be another thing than what is used. */
export const TOKENS = {
  palette: tokensIn(palette),
  roles: tokensIn(roles),
  sizes: tokensIn(type, 'size-'),
  spaces: tokensIn(base, 'space-'),
} as const;

/** What a colour is made of in light and in dark: names of the palette, without what CSS writes around them. */
export function sidesOf(value: string): readonly [light: string, dark: string] {
  const bare = (side: string) => side.replace(/^var\(--(.*)\)$/, '$1');
  const pair = /^light-dark\((.+?), (.+)\)$/.exec(value);
  return [bare(pair?.[1] ?? value), bare(pair?.[2] ?? value)];
}

/** The first declaration of each: those of `:root`, before what other languages change. */
function tokensIn(sheet: string, beginning = ''): readonly Token[] {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of sheet.matchAll(/--([\w-]+):\s*([^;]+);/g))
    if (name.startsWith(beginning) && !found.has(name)) found.set(name, value.replaceAll(/\s+/g, ' '));
  return [...found].map(([name, value]) => ({ name, value }));
}
