import { LRUCache } from 'lru-cache';
import sheets from 'nuxt/styles';
import { hashSource } from './security/content-security-policy.ts';
import { STYLE_LAYERS } from '../shared/style-layers.ts';

/** More than there are templates; each takes up to 40 kB. */
const KEPT = 100;

/** A style sheet as a page has it, and what allows it there. */
export interface InlinedSheet {
  /** The element, in bytes. */
  readonly element: Uint8Array;
  /** Its source in the Content-Security-Policy. */
  readonly source: string;
}

/**
 * Takes the components' style sheets over from Nuxt, which would import those of each page anew, hand each to the page's head by
 * itself, and leave them to be found in its HTML: a sixth of what an article cost. Pages of the same components share one sheet,
 * made and hashed once.
 *
 * @returns gives the sheets of some components as one, in their order
 */
export function takeStyleSheets(): (components: Iterable<string>) => Promise<InlinedSheet> {
  const entries = Object.entries(sheets);
  for (const [component] of entries) sheets[component] = () => Promise.resolve([]);
  // With the first page: before, Nuxt does not know yet where fonts are.
  const loadAll = async () =>
    new Map(await Promise.all(entries.map(async ([component, load]) => [component, await load()] as const)));
  let loaded: ReturnType<typeof loadAll> | undefined;
  const inlinedOf = new LRUCache<string, InlinedSheet>({ max: KEPT });
  return async (components) => {
    const all = await (loaded ??= loadAll());
    const styled = [...components].filter((component) => all.has(component));
    const key = styled.join();
    const known = inlinedOf.get(key);
    if (known !== undefined) return known;
    const own = styled.flatMap((component) => all.get(component) ?? []);
    const sheet = inlined(STYLE_LAYERS + [...new Set(own)].join(''));
    inlinedOf.set(key, sheet);
    return sheet;
  };
}

/** @param css what a style element holds */
export function inlined(css: string): InlinedSheet {
  return { element: Buffer.from(`<style>${css}</style>`), source: hashSource(css) };
}
