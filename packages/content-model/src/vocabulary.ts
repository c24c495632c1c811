/**
 * The closed vocabularies of the content model. Every list here is also an enumeration in Strapi's schemas; a test in cms
 * compares the two.
 */

/** Kinds of document that readers can open, in the order in which they are listed. */
export const DOCUMENT_KINDS = ['article', 'technique', 'topic', 'author'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Kinds of which there is one document alone, without an address of its own: the home page, and the site itself. */
export const SINGLE_KINDS = ['home', 'site'] as const;
export type SingleKind = (typeof SINGLE_KINDS)[number];

/** Every kind that has editions. */
export const EDITION_KINDS = [...DOCUMENT_KINDS, ...SINGLE_KINDS] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

/** Tells kinds of which there is one document alone from those whose documents have slugs. */
export function isSingleKind(kind: EditionKind): kind is SingleKind {
  return kind === 'home' || kind === 'site';
}

/** Kinds that readers meet as a page: the documents, and the home page. */
export const PAGE_KINDS = [...DOCUMENT_KINDS, 'home'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** Tells kinds that are pages from what stands on all of them. */
export function isPageKind(kind: EditionKind): kind is PageKind {
  return kind !== 'site';
}

/** Entries of the site's navigation that editors can name. */
export const NAVIGATION_ENTRIES = ['articles', 'techniques', 'topics', 'body', 'search', 'about'] as const;
export type NavigationEntry = (typeof NAVIGATION_ENTRIES)[number];

/** Families that techniques belong to. */
export const FAMILIES = ['massage', 'physical-therapy', 'chiropractic', 'exercise', 'relaxation'] as const;
export type Family = (typeof FAMILIES)[number];

/** How firmly a technique presses, lightest first. */
export const PRESSURES = ['none', 'light', 'medium', 'firm'] as const;
export type Pressure = (typeof PRESSURES)[number];

/** What a topic is about. */
export const TOPIC_KINDS = ['condition', 'body-area', 'benefit'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** Regions of the body picture, from head to foot. */
export const BODY_REGIONS = [
  'head',
  'neck',
  'shoulders',
  'upper-back',
  'lower-back',
  'arms',
  'hands',
  'hips',
  'legs',
  'knees',
  'feet',
] as const;
export type BodyRegion = (typeof BODY_REGIONS)[number];

/** What a person of the publication does. */
export const AUTHOR_ROLES = ['writer', 'medical-reviewer', 'translator'] as const;
export type AuthorRole = (typeof AUTHOR_ROLES)[number];

/** Who made a translation: a person, a machine, or a machine whose text a person then reviewed. */
export const TRANSLATION_METHODS = ['human', 'machine', 'machine-reviewed'] as const;
export type TranslationMethod = (typeof TRANSLATION_METHODS)[number];

/** How a published translation stands to the source edition. */
export const TRANSLATION_STATES = ['current', 'outdated', 'source-withdrawn'] as const;
export type TranslationState = (typeof TRANSLATION_STATES)[number];

/** What a review covered. */
export const REVIEW_SCOPES = ['medical', 'language'] as const;
export type ReviewScope = (typeof REVIEW_SCOPES)[number];

/** Why readers are told that an article changed. */
export const UPDATE_KINDS = ['update', 'correction', 'safety'] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

/** Who paid for an article. */
export const FUNDING_KINDS = ['none', 'own-product', 'sponsor'] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

/** How urgent a call-out is. */
export const CALLOUT_TONES = ['tip', 'caution', 'emergency'] as const;
export type CalloutTone = (typeof CALLOUT_TONES)[number];

/** How strict a contraindication is. */
export const AVOID_LEVELS = ['never', 'ask-first'] as const;
export type AvoidLevel = (typeof AVOID_LEVELS)[number];

/** The section components that an article or a technique is made of. */
export const SECTION_TYPES = ['prose', 'figure', 'callout', 'techniques', 'steps', 'quote'] as const;
export type SectionType = (typeof SECTION_TYPES)[number];
