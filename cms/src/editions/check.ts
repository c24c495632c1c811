import { KIND_SEGMENTS, isLocaleCode } from '@wellspring/content-model';
import type { DocumentKind, Section } from '@wellspring/content-model';
import { links } from '@wellspring/rich-text';
import type { Block } from '@wellspring/rich-text';
import type { Handle } from '../database/connection.ts';
import { editionsOf } from '../database/editions.ts';
import type { EditionRow } from '../database/editions.ts';
import { holdersOf } from '../database/slugs.ts';
import type { Findings } from './findings.ts';
import { fingerprintOf } from './fingerprint.ts';
import { KINDS_WITH_SOURCE_LOCALE, TITLE_FIELDS } from './kinds.ts';
import type { Presented } from './present/presented.ts';
import { STORED, authorStored } from './stored.ts';

/** What a version is checked against beyond its own words. */
export interface CheckContext {
  readonly handle: Handle;
  /** The source's edition; undefined for the source itself, and while there is none. */
  readonly source: EditionRow | undefined;
  /** True where the site is live: then nobody invented may sign anything. */
  readonly live: boolean;
  /** Today, as a calendar day. */
  readonly today: string;
}

/** Checks a presented version against everything that it depends on. What is wrong goes to the findings. */
export async function checkPublication(
  presented: Presented,
  context: CheckContext,
  findings: Findings,
): Promise<void> {
  const isSource = presented.locale === presented.sourceLocale;
  if (presented.slug === '') {
    findings.refuse(
      'The address would be empty: use at least one letter or digit.',
      TITLE_FIELDS[presented.kind],
    );
  }
  if (!isSource && context.source === undefined && KINDS_WITH_SOURCE_LOCALE.includes(presented.kind)) {
    findings.refuse(
      `Publish the original (${presented.sourceLocale}) first: a translation follows its source.`,
      TITLE_FIELDS[presented.kind],
    );
    return;
  }
  if (isSource && presented.kind === 'article' && (presented.references.authors ?? []).length === 0) {
    findings.refuse('Name at least one author.', 'authors');
  }
  checkSources(presented, context, findings);
  checkRecords(presented, context, findings);
  await checkInternalLinks(presented, context.handle, findings);
  if (context.live) await checkPeople(presented, context.handle, findings);
}

/** The keys of the works that may be cited: the source's, in every language. */
function checkSources(presented: Presented, { source }: CheckContext, findings: Findings): void {
  if (presented.kind === 'author' || presented.kind === 'home') return;
  const shared = sharedOf(presented, source);
  const keys = new Set(shared.sources.map(({ key }) => key));
  const needed = presented.kind !== 'topic' || ('topicKind' in shared && shared.topicKind === 'condition');
  if (needed && keys.size === 0) findings.refuse('Name at least one source.', 'sources');
  if (!('sections' in presented.body)) return;
  presented.body.sections.forEach((section, index) => {
    for (const { field, blocks } of richTextOf(section)) {
      for (const { url, text } of links(blocks)) {
        const key = /^#source-(.+)$/.exec(url)?.[1];
        if (key === undefined || keys.has(key)) continue;
        findings
          .at('sections', index)
          .refuse(`“${text}” cites “${key}”, which is not among the sources.`, field);
      }
    }
  });
  if (!('avoidIf' in presented.item)) return;
  presented.item.avoidIf.forEach(({ source: key }, index) => {
    if (key === null || keys.has(key)) return;
    findings.at('avoidIf', index).refuse(`There is no source “${key}”.`, 'sourceKey');
  });
}

function sharedOf(presented: Presented<EditionRow['kind']>, source: EditionRow | undefined) {
  const kind = presented.kind === 'technique' || presented.kind === 'topic' ? presented.kind : 'article';
  if (source?.shared == null) {
    return presented.kind === 'author' || presented.kind === 'home'
      ? { sources: [] }
      : STORED[kind].shared.parse(presented.shared);
  }
  return STORED[kind].shared.parse(JSON.parse(source.shared));
}

function checkRecords(presented: Presented, { source, today }: CheckContext, findings: Findings): void {
  if (!('translation' in presented.item)) return;
  const { translation } = presented.item;
  if (translation?.method === 'machine') {
    findings.warn(
      'Nobody has reviewed this machine translation: search engines will not be shown it.',
      'translation',
    );
  }
  if (
    translation !== null &&
    source !== undefined &&
    presented.sourceFingerprint !== source.wordsFingerprint
  ) {
    findings.warn('The original has changed since this translation was made.', 'translation');
  }
  if (!('reviews' in presented.item)) return;
  const words = fingerprintOf(presented.words);
  presented.item.reviews.forEach((review, index) => {
    const at = findings.at('reviews', index);
    if (review.dueOn !== null && review.dueOn < today) at.warn('This review is overdue.', 'dueOn');
    if (review.fingerprint !== '' && review.fingerprint !== words) {
      at.warn('The words have changed since this review.', 'on');
    }
  });
  if (source?.body == null || translation === null) return;
  const original = STORED[presented.kind === 'technique' ? 'technique' : 'article'].body.parse(
    JSON.parse(source.body),
  );
  if (!('sections' in presented.body)) return;
  const alts = new Set(original.sections.flatMap(altsOf));
  presented.body.sections.forEach((section, index) => {
    if (altsOf(section).some((alt) => alts.has(alt))) {
      findings.at('sections', index).warn('The alternative text is the same as in the original.', 'alt');
    }
  });
}

async function checkInternalLinks(presented: Presented, handle: Handle, findings: Findings): Promise<void> {
  if (!('sections' in presented.body)) return;
  for (const [index, section] of presented.body.sections.entries()) {
    for (const { field, blocks } of richTextOf(section)) {
      for (const { url, text } of links(blocks)) {
        const target = documentOf(url);
        if (target === undefined) continue;
        if ((await holdersOf(handle, target.kind, target.slug)).length > 0) continue;
        findings.at('sections', index).warn(`“${text}” leads to ${url}, where there is no page.`, field);
      }
    }
  }
}

/** Refuses people of the demonstration on a live site. */
async function checkPeople(presented: Presented, handle: Handle, findings: Findings): Promise<void> {
  if (presented.kind === 'author' && 'fictional' in presented.shared && presented.shared.fictional) {
    findings.refuse('This person is invented, and the site is live.', 'fictional');
  }
  const reviewers = 'reviews' in presented.item ? presented.item.reviews.map(({ reviewer }) => reviewer) : [];
  const translation = 'translation' in presented.item ? presented.item.translation : null;
  const people: readonly (readonly [field: string, ids: readonly (string | null)[]])[] = [
    ['authors', presented.references.authors ?? []],
    ['reviews', reviewers],
    ['translation', [translation?.translator ?? null, translation?.reviewedBy ?? null]],
  ];
  for (const [field, ids] of people) {
    const rows = await editionsOf(
      handle,
      ids.filter((id) => id !== null),
      [presented.locale],
      'item',
    );
    const invented = rows.find(
      (row) => row.shared !== null && authorStored.shared.parse(JSON.parse(row.shared)).fictional,
    );
    if (invented) findings.refuse(`${invented.title} is invented, and the site is live.`, field);
  }
}

function richTextOf(section: Section): { field: string; blocks: readonly Block[] }[] {
  switch (section.type) {
    case 'prose':
    case 'callout':
      return [{ field: 'body', blocks: section.blocks }];
    case 'techniques':
      return [{ field: 'intro', blocks: section.blocks }];
    case 'steps':
      return section.steps.map(({ blocks }) => ({ field: 'steps', blocks }));
    default:
      return [];
  }
}

function altsOf(section: Section): string[] {
  const figures =
    section.type === 'figure'
      ? [section.figure]
      : section.type === 'steps'
        ? section.steps.flatMap(({ figure }) => figure ?? [])
        : [];
  return figures.filter(({ decorative }) => !decorative).map(({ alt }) => alt);
}

function documentOf(url: string): { kind: DocumentKind; slug: string } | undefined {
  const [, locale, segment, slug, ...rest] = url.split(/[?#]/, 1)[0]?.split('/') ?? [];
  if (!isLocaleCode(locale) || slug === undefined || slug === '' || rest.length > 0) return undefined;
  const kind = (['article', 'technique', 'topic', 'author'] as const).find(
    (one) => KIND_SEGMENTS[one] === segment,
  );
  return kind === undefined ? undefined : { kind, slug };
}
