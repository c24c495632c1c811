import { documentPath, homePath } from '@wellspring/content-model';
import type {
  Article,
  ArticleItem,
  Author,
  DocumentKind,
  Home,
  Site,
  Technique,
  TechniqueItem,
  Topic,
  TopicItem,
} from '@wellspring/content-model';
import type { EditionRow } from '../../database/editions.ts';
import { EditionError } from '../edition-error.ts';
import { PARTS } from './parts.ts';
import { composeReviews, composeTranslation, safeAvoidIf, safeSections } from './records.ts';
import { authorLinks, techniqueLinks, topicLinks } from './references.ts';
import type { Scene } from './scene.ts';

/** An article as lists carry it. */
export function composeArticleItem(scene: Scene, edition: EditionRow): ArticleItem {
  const words = PARTS.article.item(edition);
  const { funding } = PARTS.article.shared(sourceOf(scene, edition));
  const references = scene.references.get(edition.documentId) ?? {};
  return {
    ...identityOf(scene, edition, 'article'),
    kind: 'article',
    title: words.title,
    summary: words.summary,
    keyPoints: words.keyPoints,
    readingMinutes: words.readingMinutes,
    cover: words.cover,
    authors: authorLinks(scene, references.authors),
    techniques: techniqueLinks(scene, references.techniques),
    topics: topicLinks(scene, references.topics),
    reviews: composeReviews(scene, edition, words.reviews),
    funding,
    translation: composeTranslation(scene, edition, words.translation),
  };
}

/** A whole article. */
export function composeArticle(scene: Scene, edition: EditionRow): Article {
  const source = sourceOf(scene, edition);
  const { sections, updates, seo } = PARTS.article.body(edition);
  const { sources } = PARTS.article.shared(source);
  const original = isSafe(edition, source) ? null : PARTS.article.body(source).sections;
  return {
    ...composeArticleItem(scene, edition),
    sections: safeSections(edition, sections, original),
    sources,
    updates,
    seo,
  };
}

/** A technique as lists carry it. */
export function composeTechniqueItem(scene: Scene, edition: EditionRow): TechniqueItem {
  const source = sourceOf(scene, edition);
  const words = PARTS.technique.item(edition);
  const { family, pressure, minutes } = PARTS.technique.shared(source);
  return {
    ...identityOf(scene, edition, 'technique'),
    kind: 'technique',
    title: words.title,
    alsoKnownAs: words.alsoKnownAs,
    summary: words.summary,
    readingMinutes: words.readingMinutes,
    cover: words.cover,
    family,
    pressure,
    minutes,
    avoidIf: safeAvoidIf(edition, words.avoidIf, source),
    topics: topicLinks(scene, scene.references.get(edition.documentId)?.topics),
    reviews: composeReviews(scene, edition, words.reviews),
    translation: composeTranslation(scene, edition, words.translation),
  };
}

/** A whole technique. */
export function composeTechnique(scene: Scene, edition: EditionRow): Technique {
  const source = sourceOf(scene, edition);
  const { sections, seo } = PARTS.technique.body(edition);
  const { sources } = PARTS.technique.shared(source);
  const original = isSafe(edition, source) ? null : PARTS.technique.body(source).sections;
  return {
    ...composeTechniqueItem(scene, edition),
    sections: safeSections(edition, sections, original),
    sources,
    seo,
  };
}

/** A topic as lists carry it. */
export function composeTopicItem(scene: Scene, edition: EditionRow): TopicItem {
  const words = PARTS.topic.item(edition);
  const { topicKind, bodyRegion } = PARTS.topic.shared(sourceOf(scene, edition));
  return {
    ...identityOf(scene, edition, 'topic'),
    kind: 'topic',
    title: words.title,
    alsoKnownAs: words.alsoKnownAs,
    summary: words.summary,
    topicKind,
    bodyRegion,
    parent: topicLinks(scene, scene.references.get(edition.documentId)?.parent)[0] ?? null,
    translation: composeTranslation(scene, edition, words.translation),
  };
}

/** A whole topic. */
export function composeTopic(scene: Scene, edition: EditionRow): Topic {
  const { seo } = PARTS.topic.body(edition);
  const { sources } = PARTS.topic.shared(sourceOf(scene, edition));
  return { ...composeTopicItem(scene, edition), sources, seo };
}

/** An author. */
export function composeAuthor(scene: Scene, edition: EditionRow): Author {
  return {
    ...identityOf(scene, edition, 'author'),
    kind: 'author',
    ...PARTS.author.item(edition),
    ...PARTS.author.shared(edition),
  };
}

/** The home page, with the articles that it features. */
export function composeHome(scene: Scene, edition: EditionRow, featured: ArticleItem[]): Home {
  const { heading, intro, cover } = PARTS.home.item(edition);
  const { seo } = PARTS.home.body(edition);
  const { documentId, locale, firstPublishedAt, updatedAt } = edition;
  return {
    id: documentId,
    kind: 'home',
    locale,
    path: homePath(scene.requested),
    fallback: scene.documents.fallback(documentId, scene.requested, locale),
    heading,
    intro,
    cover,
    seo,
    featured,
    publishedAt: firstPublishedAt,
    updatedAt,
  };
}

/** What the publication says of itself. */
export function composeSite(scene: Scene, edition: EditionRow): Site {
  const { documentId, locale, firstPublishedAt, updatedAt } = edition;
  const { contact, imprint, navigation } = PARTS.site.body(edition);
  const { mail, social } = PARTS.site.shared(sourceOf(scene, edition));
  return {
    id: documentId,
    kind: 'site',
    locale,
    fallback: scene.documents.fallback(documentId, scene.requested, locale),
    ...PARTS.site.item(edition),
    contact: { mail, text: contact },
    imprint,
    navigation,
    social,
    publishedAt: firstPublishedAt,
    updatedAt,
  };
}

function identityOf(scene: Scene, edition: EditionRow, kind: DocumentKind) {
  const { documentId, locale, firstPublishedAt, updatedAt } = edition;
  const slug = edition.slug ?? '';
  return {
    id: documentId,
    locale,
    slug,
    path: documentPath(scene.requested, kind, slug),
    fallback: scene.documents.fallback(documentId, scene.requested, locale),
    publishedAt: firstPublishedAt,
    updatedAt,
  };
}

function sourceOf(scene: Scene, edition: EditionRow): EditionRow {
  const source = edition.isSource ? edition : scene.documents.source(edition.documentId);
  if (source === undefined)
    throw new EditionError(edition, 'has no source, so that what it shares is unknown');
  return source;
}

/** Whether all of an edition's own words may be shown: not those of a machine that nobody has reviewed. */
function isSafe(edition: EditionRow, source: EditionRow): boolean {
  return edition.indexable || source.body === null;
}
