import type { AvoidIf, Review, Section, Translation } from '@wellspring/content-model';
import type { EditionRow } from '../../database/editions.ts';
import type { StoredReview, StoredTranslation } from '../stored.ts';
import { PARTS } from './parts.ts';
import { authorLinks } from './references.ts';
import type { Scene } from './scene.ts';

/** The passport of a translation; null on the source. */
export function composeTranslation(
  scene: Scene,
  edition: EditionRow,
  stored: StoredTranslation | null,
): Translation | null {
  if (stored === null) return null;
  const state = translationState(scene, edition);
  return {
    sourceLocale: edition.sourceLocale,
    method: stored.method,
    translator: person(scene, stored.translator),
    reviewedBy: person(scene, stored.reviewedBy),
    translatedAt: stored.translatedAt,
    state,
    changedSince: state === 'outdated' ? (scene.changedSince.get(edition.documentId) ?? null) : null,
  };
}

/** How a translation stands to its source: by the fingerprint of the words that it was made from, never by dates. */
export function translationState(scene: Scene, edition: EditionRow): Translation['state'] {
  const source = scene.documents.source(edition.documentId);
  if (source === undefined || source.withdrawnAt !== null) return 'source-withdrawn';
  return source.wordsFingerprint === edition.sourceFingerprint ? 'current' : 'outdated';
}

/**
 * The reviews that a reader may count on: the version's own, current while its words are the ones reviewed; and on a
 * translation the medical reviews of its source, current only while the translation is, too.
 */
export function composeReviews(scene: Scene, edition: EditionRow, own: readonly StoredReview[]): Review[] {
  const source = edition.isSource ? undefined : scene.documents.source(edition.documentId);
  const inherited = source?.item == null ? [] : reviewsOf(source).filter(({ scope }) => scope === 'medical');
  const translationIsCurrent = source !== undefined && translationState(scene, edition) === 'current';
  return [
    ...own.flatMap((review) =>
      composeReview(scene, review, review.fingerprint === edition.wordsFingerprint, 'own'),
    ),
    ...inherited.flatMap((review) =>
      composeReview(
        scene,
        review,
        translationIsCurrent && review.fingerprint === source?.wordsFingerprint,
        'source',
      ),
    ),
  ];
}

function composeReview(
  scene: Scene,
  { scope, reviewer, on, dueOn }: StoredReview,
  current: boolean,
  through: Review['through'],
): Review[] {
  return authorLinks(scene, [reviewer]).map((link) => ({
    scope,
    reviewer: link,
    on,
    dueOn,
    current,
    through,
  }));
}

function reviewsOf(edition: EditionRow): readonly StoredReview[] {
  const { kind, item } = edition;
  if (item === null || (kind !== 'article' && kind !== 'technique')) return [];
  return PARTS[kind].item(edition).reviews;
}

function person(scene: Scene, id: string | null): Translation['translator'] {
  const [link] = id === null ? [] : authorLinks(scene, [id]);
  return link === undefined ? null : { name: link.title, path: link.path };
}

/**
 * Sections as they are safe to show. In a machine translation that nobody has reviewed, call-outs that speak of a danger
 * are the source's: each in the place of its translation, those without one first, and none in the machine's words.
 */
export function safeSections(
  edition: EditionRow,
  own: readonly Section[],
  original: readonly Section[] | null,
): Section[] {
  if (edition.indexable || original === null) return [...own];
  const dangers = original.filter(speaksOfDanger);
  const shown = own.flatMap((section) => {
    const danger = dangers.find(({ type, key }) => type === section.type && key === section.key);
    if (danger !== undefined) return [danger];
    return speaksOfDanger(section) ? [] : [section];
  });
  return [...dangers.filter((danger) => !shown.includes(danger)), ...shown];
}

function speaksOfDanger(section: Section): boolean {
  return section.type === 'callout' && section.tone !== 'tip';
}

/** Contraindications as they are safe to show: of an unreviewed machine translation, the source's. */
export function safeAvoidIf(
  edition: EditionRow,
  own: readonly Omit<AvoidIf, 'locale'>[],
  source: EditionRow | undefined,
): AvoidIf[] {
  if (edition.indexable || source?.item == null)
    return own.map((one) => ({ ...one, locale: edition.locale }));
  const { avoidIf } = PARTS.technique.item(source);
  return avoidIf.map((one) => ({ ...one, locale: source.locale }));
}
