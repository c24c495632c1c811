import { NAVIGATION_ENTRIES } from '@wellspring/content-model';
import type { LocaleCode, NavigationEntry, Site } from '@wellspring/content-model';
import type { Phrasebook } from './phrasebook.ts';
import { SITE_NAME } from './site.ts';

/** What the publication says of itself on every page: as its editors have it, or in the interface's own words. */
export interface Publication {
  readonly name: string;
  readonly tagline: string;
  /** What every article ends with. */
  readonly disclaimer: string;
  /** Names of the menu's entries. */
  readonly navigation: Readonly<Record<NavigationEntry, string>>;
  readonly contact: Site['contact'];
  readonly imprint: Site['imprint'];
  /** Locale of contact and imprint, which may be another than the page's. */
  readonly locale: LocaleCode;
  readonly social: Site['social'];
  /** False where the CMS could not say: the page must not be kept then. */
  readonly isCurrent: boolean;
}

/** The publication in the interface's own words, for as long as its editors have published none. */
export function usualPublication({ t, locale }: Phrasebook, isCurrent: boolean): Publication {
  return {
    name: SITE_NAME,
    tagline: t('site.tagline'),
    disclaimer: t('article.disclaimer'),
    navigation: {
      articles: t('nav.articles'),
      techniques: t('nav.techniques'),
      topics: t('nav.topics'),
      body: t('nav.body'),
      search: t('nav.search'),
      about: t('nav.about'),
    },
    contact: { mail: null, text: [] },
    imprint: [],
    locale: locale.code,
    social: [],
    isCurrent,
  };
}

/**
 * The publication as its editors have it. Where they have it in another language only, its short words are the interface's:
 * a menu in two languages helps nobody.
 */
export function publicationOf(site: Site, book: Phrasebook, isCurrent: boolean): Publication {
  const usual = usualPublication(book, isCurrent);
  const { name, contact, imprint, locale, social } = site;
  const whole = { ...usual, name, contact, imprint, locale, social };
  if (site.fallback !== null) return whole;
  return {
    ...whole,
    tagline: site.tagline ?? usual.tagline,
    disclaimer: site.disclaimer ?? usual.disclaimer,
    navigation: labelled(site.navigation, usual.navigation),
  };
}

function labelled(own: Site['navigation'], usual: Publication['navigation']): Publication['navigation'] {
  const labels = { ...usual };
  for (const entry of NAVIGATION_ENTRIES) labels[entry] = own[entry] ?? usual[entry];
  return labels;
}

/** The title of a page in a list of windows or results: what it is about, and whose it is. */
export function titleOf(title: string, { name }: Pick<Publication, 'name'>): string {
  return title.includes(name) ? title : `${title} | ${name}`;
}
