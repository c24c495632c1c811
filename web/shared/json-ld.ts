import { localeOf } from '@wellspring/content-model';
import type {
  Article,
  Author,
  AuthorReference,
  DocumentMeta,
  Review,
  Technique,
  Topic,
  Translation,
} from '@wellspring/content-model';
import { absolute } from './href.ts';
import { currentMedicalReview, originalOf } from './notices.ts';
import type { Publication } from './publication.ts';
import type { Crumb } from './views/frame.ts';

/** What the graph of a document is made of. */
export interface GraphOptions {
  readonly siteUrl: string;
  readonly meta: DocumentMeta;
  readonly crumbs: readonly Crumb[];
  /** A calendar day in UTC. */
  readonly today: string;
}

type Node = Readonly<Record<string, unknown>>;

/** A document of JSON-LD (https://www.w3.org/TR/json-ld11/#named-graphs). */
export interface Graph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly Node[];
}

/** An article: a page around an `Article` with its people, its dates and its translations. */
export function articleGraph(article: Article, options: GraphOptions): Graph {
  const url = absolute(options.siteUrl, options.meta.canonicalPath);
  const text = {
    '@type': 'Article',
    '@id': `${url}#article`,
    headline: article.title,
    description: article.summary,
    inLanguage: localeOf(article.locale).tag,
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    author: article.authors.map((author) => person(author, options.siteUrl)),
    publisher: { '@id': organizationId(options.siteUrl) },
    citation: article.sources.map(
      ({ title, url: source, doi }) => source ?? (doi === null ? title : `https://doi.org/${doi}`),
    ),
    ...imageOf(article.cover?.image.sources.at(-1)?.srcset.at(-1)?.url),
    ...translationOf(article.translation, options),
  };
  return graph(options, { ...page('WebPage', url, article.title, article.locale), mainEntity: text });
}

/** A technique: a `MedicalWebPage` while it has sources and a review that holds, else a `WebPage`. */
export function techniqueGraph(technique: Technique, options: GraphOptions): Graph {
  const url = absolute(options.siteUrl, options.meta.canonicalPath);
  const review = currentMedicalReview(technique.reviews, options.today);
  const isMedical = review !== undefined && technique.sources.length > 0;
  return graph(options, {
    ...page(isMedical ? 'MedicalWebPage' : 'WebPage', url, technique.title, technique.locale),
    description: technique.summary,
    datePublished: technique.publishedAt,
    dateModified: technique.updatedAt,
    ...reviewOf(review, options.siteUrl),
    ...translationOf(technique.translation, options),
  });
}

/** A topic, which is a way into the articles rather than a medical text of its own. */
export function topicGraph(topic: Topic, options: GraphOptions): Graph {
  const url = absolute(options.siteUrl, options.meta.canonicalPath);
  return graph(options, {
    ...page('CollectionPage', url, topic.title, topic.locale),
    description: topic.summary,
  });
}

/** The page of a person, who is left out where they are invented. */
export function authorGraph(author: Author, options: GraphOptions): Graph {
  const url = absolute(options.siteUrl, options.meta.canonicalPath);
  const about = author.fictional ? {} : { mainEntity: { '@type': 'Person', name: author.title, url } };
  return graph(options, { ...page('ProfilePage', url, author.title, author.locale), ...about });
}

/** A page without a document of its own. */
export function plainGraph(
  options: Omit<GraphOptions, 'meta' | 'today'> & {
    readonly path: string;
    readonly title: string;
    readonly locale: Article['locale'];
  },
): Graph {
  return graph(
    options,
    page('WebPage', absolute(options.siteUrl, options.path), options.title, options.locale),
  );
}

/** The graph with the publisher that it refers to. */
export function withPublisher(own: Graph, { name, social, contact }: Publication, siteUrl: string): Graph {
  const publisher = {
    '@type': 'Organization',
    '@id': organizationId(siteUrl),
    name,
    url: `${siteUrl}/`,
    logo: `${siteUrl}/icon-512.png`,
    ...(contact.mail === null ? {} : { email: contact.mail }),
    ...(social.length === 0 ? {} : { sameAs: social.map(({ url }) => url) }),
  };
  return { ...own, '@graph': [...own['@graph'], publisher] };
}

function graph({ siteUrl, crumbs }: Pick<GraphOptions, 'siteUrl' | 'crumbs'>, node: Node): Graph {
  const trail = crumbs.length < 2 ? [] : [breadcrumbs(siteUrl, crumbs)];
  return { '@context': 'https://schema.org', '@graph': [node, ...trail] };
}

function page(type: string, url: string, name: string, locale: Article['locale']): Node {
  return { '@type': type, '@id': url, url, name, inLanguage: localeOf(locale).tag };
}

function breadcrumbs(siteUrl: string, crumbs: readonly Crumb[]): Node {
  const itemListElement = crumbs.map(({ title, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: absolute(siteUrl, path),
  }));
  return { '@type': 'BreadcrumbList', itemListElement };
}

/** Only a real person, and a review that still holds, may vouch for a page before machines. */
function reviewOf(review: Review | undefined, siteUrl: string): Node {
  if (review === undefined) return {};
  const { fictional } = review.reviewer;
  return { lastReviewed: review.on, ...(fictional ? {} : { reviewedBy: person(review.reviewer, siteUrl) }) };
}

/** `translator` is a person, never a machine. */
function translationOf(translation: Translation | null, { siteUrl, meta }: GraphOptions): Node {
  const others = meta.alternates.filter(({ locale, indexable }) => indexable && locale !== meta.servedLocale);
  const works = (paths: readonly string[]) =>
    paths.map((path) => ({ '@type': 'CreativeWork', '@id': absolute(siteUrl, path) }));
  if (translation === null)
    return others.length === 0 ? {} : { workTranslation: works(others.map(({ path }) => path)) };
  const original = originalOf(translation, meta).path;
  const byPerson = translation.method === 'human' && translation.translator !== null;
  return {
    ...(original === null ? {} : { translationOfWork: works([original])[0] }),
    ...(byPerson ? { translator: { '@type': 'Person', name: translation.translator?.name } } : {}),
  };
}

function person(author: AuthorReference, siteUrl: string): Node {
  return { '@type': 'Person', name: author.title, url: absolute(siteUrl, author.path) };
}

function imageOf(url: string | undefined): Node {
  return url === undefined ? {} : { image: url };
}

const organizationId = (siteUrl: string): string => `${siteUrl}/#organization`;
