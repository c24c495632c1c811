/** The names of the manuals: the first step of their paths, and the folders of their texts. */
export const MANUAL_NAMES = ['developers', 'handbook'] as const;
export type ManualName = (typeof MANUAL_NAMES)[number];

/** A page of a manual: its text is the file of that name in the manual's folder below `content/`. */
export interface ManualEntry {
  readonly manual: ManualName;
  readonly file: string;
  readonly title: string;
  readonly path: string;
}

/** Pages that explain the product to those who work with it, in English alone, under no locale. */
export interface Manual {
  readonly name: ManualName;
  readonly title: string;
  readonly path: string;
  /** In the order of reading; the first one is at the manual's own path. */
  readonly pages: readonly ManualEntry[];
}

/** Every manual by its name. All that the site knows of them follows from here: addresses, sitemap, pictures, what is kept. */
export const MANUALS: Readonly<Record<ManualName, Manual>> = {
  developers: manual('developers', 'Developers', {
    'quick-start': 'Quick start',
    concepts: 'Concepts',
    events: 'Events',
    client: 'Client',
    reference: 'Reference',
  }),
  handbook: manual('handbook', 'Handbook for editors', {
    'start-here': 'Start here',
    articles: 'Writing an article',
    'techniques-topics-people': 'Techniques, topics, people',
    pictures: 'Pictures',
    translating: 'Translating',
    publishing: 'Reviewing and publishing',
    site: 'Home page and site',
  }),
};

/** Every page of every manual. */
export const MANUAL_PAGES: readonly ManualEntry[] = MANUAL_NAMES.flatMap((name) => MANUALS[name].pages);

/** @param address path of a request, with or without its query */
export function isInManual(address: string): boolean {
  const first = address.split(/[/?]/, 2)[1]?.toLowerCase();
  return MANUAL_NAMES.some((name) => name === first);
}

function manual(name: ManualName, title: string, titles: Readonly<Record<string, string>>): Manual {
  const path = `/${name}`;
  const pages = Object.entries(titles).map(([file, pageTitle], index) => ({
    manual: name,
    file,
    title: pageTitle,
    path: index === 0 ? path : `${path}/${file}`,
  }));
  return { name, title, path, pages };
}
