import { KIND_SEGMENTS, isLocaleCode } from '@wellspring/content-model';
import { FILE_PAGES } from '../../shared/file-pages.ts';
import { MANUAL_NAMES } from '../../shared/manuals.ts';

/** What lies below a locale, by its first step: alone, and with a slug behind it. */
const BELOW_LOCALE = new Map<string, readonly [alone: string, withSlug: string]>([
  ...Object.entries(KIND_SEGMENTS).map(([kind, segment]) => [segment, [`${kind}-list`, kind]] as const),
  ...FILE_PAGES.map((name) => [name, ['file-page', 'other']] as const),
  ['body', ['body', 'other']],
  ['search', ['search', 'other']],
  ['feed.xml', ['feed', 'other']],
  ['feed.json', ['feed', 'other']],
  ['manifest.webmanifest', ['file', 'other']],
]);

/** What lies at the root, by its first step. */
const AT_ROOT = new Map<string, string>([
  ...MANUAL_NAMES.map((name) => [name, name] as const),
  ['', 'way-in'],
  ['_nuxt', 'file'],
  ['healthz', 'health'],
  ['hooks', 'hook'],
  ['manifest.webmanifest', 'file'],
  ['preview', 'preview'],
  ['readyz', 'health'],
  ['robots.txt', 'robots'],
]);

/**
 * The kind of what an address leads to, as a label of metrics: one of a few, which are known beforehand, so that nobody can make
 * more of them, and nothing that somebody typed is among them.
 *
 * @param target of a request, with or without its query
 */
export function kindOfAddress(target: string): string {
  const query = target.indexOf('?');
  const [, first = '', second = '', ...rest] = (query < 0 ? target : target.slice(0, query)).split('/');
  if (!isLocaleCode(first)) return AT_ROOT.get(first) ?? atRootByName(first);
  if (second === '') return 'home';
  return BELOW_LOCALE.get(second)?.[rest.length === 0 ? 0 : 1] ?? 'other';
}

function atRootByName(name: string): string {
  if (name.startsWith('sitemap')) return 'sitemap';
  return /\.(?:png|svg|ico)$/.test(name) ? 'file' : 'other';
}
