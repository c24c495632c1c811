import type { LocaleCode } from './locales.ts';
import { WITHDRAWN_TOPIC, backPainPath } from './documents.ts';
import { previewPath, refusedPreviewPath } from './previews.ts';

/** A kind of page, with one page of it to look at. */
export interface Template {
  readonly name: string;
  /** What the page answers with. */
  readonly status: number;
  /** Path of the page in a language, decoded. A slug in another language than the page's leads there by a redirect. */
  readonly path: (locale: LocaleCode) => string;
  /** True where the page is only shown while the CMS is away. */
  readonly isAway?: boolean;
  /** True where the interface itself is English, in whatever language a reader came. */
  readonly isEnglishOnly?: boolean;
  /** True where the page looks as one before it in the list, and differs in its words alone. */
  readonly isAlike?: boolean;
}

const page = (name: string, path: string, status = 200): Template => ({
  name,
  status,
  path: (locale) => `/${locale}${path}`,
});

/** The pages whose text lies in files. */
const FILE_PAGES = [
  'about',
  'editorial-policy',
  'corrections',
  'contact',
  'imprint',
  'accessibility',
  'privacy',
];

/** The pages of the manuals, which are in English alone. */
const MANUAL_PAGES = [
  ...['', '/concepts', '/events', '/client', '/reference'].map((page) => `developers${page}`),
  ...['', '/articles', '/techniques-topics-people', '/pictures', '/translating', '/publishing', '/site'].map(
    (page) => `handbook${page}`,
  ),
];

/** Every template of the site that readers can see. */
export const TEMPLATES: readonly Template[] = [
  page('home', ''),
  page('articles', '/articles'),
  { name: 'article', status: 200, path: backPainPath },
  page('techniques', '/techniques'),
  page('technique', '/techniques/swedish-massage'),
  page('topics', '/topics'),
  page('topic', '/topics/lower-back-pain'),
  page('body', '/body'),
  page('search', '/search?q=massage'),
  page('author', '/authors/mara-lind'),
  ...FILE_PAGES.map((name, at) => ({ ...page(name, `/${name}`), isAlike: at > 0 })),
  ...MANUAL_PAGES.map((path) => ({
    name: path.replace('/', '-'),
    status: 200,
    path: () => `/${path}`,
    isEnglishOnly: true,
    isAlike: !['developers', 'developers/reference', 'handbook'].includes(path),
  })),
  { name: 'preview', status: 200, path: previewPath },
  { name: 'preview-refused', status: 403, path: refusedPreviewPath },
  page('not-found', '/articles/never-written', 404),
  page('gone', `/topics/${WITHDRAWN_TOPIC}`, 410),
  { ...page('away', '/articles', 503), isAway: true },
];

/** One template of each look. What is about words, not about looks, is asked of all templates. */
export const LOOKS: readonly Template[] = TEMPLATES.filter(({ isAlike }) => isAlike !== true);

/** Those of some languages in which a template has a page of its own. */
export function localesOf(
  { isEnglishOnly }: Template,
  locales: readonly LocaleCode[],
): readonly LocaleCode[] {
  return isEnglishOnly === true ? locales.slice(0, 1) : locales;
}
