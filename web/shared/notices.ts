import type {
  Article,
  DocumentMeta,
  LocaleCode,
  Review,
  Technique,
  Topic,
  Translation,
  Update,
} from '@wellspring/content-model';

/** What a reader must know before the text. */
export type Notice =
  | {
      readonly kind: 'fallback';
      readonly reason: 'not-translated' | 'withdrawn';
      readonly shownIn: LocaleCode;
    }
  | { readonly kind: 'machine'; readonly original: Original }
  | { readonly kind: 'outdated'; readonly since: string; readonly original: Original }
  | { readonly kind: 'overdue'; readonly dueOn: string }
  | { readonly kind: 'update'; readonly update: Update };

/** Where the original of a translation is read; `path` is null where it is not published. */
export interface Original {
  readonly locale: LocaleCode;
  readonly path: string | null;
}

/** How many updates and corrections stand above the text; all of them stand below. */
const UPDATES_ABOVE = 2;

/**
 * The notices of a page, most important first.
 *
 * @param today a calendar day in UTC
 */
export function noticesOf(
  document: Article | Technique | Topic,
  meta: DocumentMeta,
  today: string,
): Notice[] {
  return [
    ...fallbackNotice(meta),
    ...translationNotices(document.translation, meta),
    ...('reviews' in document ? overdueNotice(document.reviews, today) : []),
    ...('updates' in document
      ? latest(document.updates).map((update) => ({ kind: 'update' as const, update }))
      : []),
  ];
}

/** The original of a translation, where it is published. */
export function originalOf(translation: Translation, meta: DocumentMeta): Original {
  const edition = meta.alternates.find(({ locale }) => locale === translation.sourceLocale);
  return { locale: translation.sourceLocale, path: edition?.path ?? null };
}

/** Says whether a review is past its date. */
export function isOverdue({ dueOn }: Pick<Review, 'dueOn'>, today: string): boolean {
  return dueOn !== null && dueOn < today;
}

/** The medical review that counts: the latest that covers the words as they are. */
export function currentMedicalReview(reviews: readonly Review[], today: string): Review | undefined {
  return medical(reviews).find((review) => review.current && !isOverdue(review, today));
}

function fallbackNotice(meta: DocumentMeta): Notice[] {
  if (meta.fallback === null) return [];
  return [{ kind: 'fallback', reason: meta.fallback.reason, shownIn: meta.servedLocale }];
}

function translationNotices(translation: Translation | null, meta: DocumentMeta): Notice[] {
  if (translation === null) return [];
  const original = originalOf(translation, meta);
  const notices: Notice[] = [];
  if (translation.method === 'machine') notices.push({ kind: 'machine', original });
  if (translation.state === 'outdated' && translation.changedSince !== null) {
    notices.push({ kind: 'outdated', since: translation.changedSince, original });
  }
  return notices;
}

function overdueNotice(reviews: readonly Review[], today: string): Notice[] {
  const [newest] = medical(reviews);
  if (newest === undefined || newest.dueOn === null || !isOverdue(newest, today)) return [];
  return [{ kind: 'overdue', dueOn: newest.dueOn }];
}

function latest(updates: readonly Update[]): Update[] {
  return updates.toSorted((one, other) => other.on.localeCompare(one.on)).slice(0, UPDATES_ABOVE);
}

function medical(reviews: readonly Review[]): Review[] {
  return reviews
    .filter(({ scope }) => scope === 'medical')
    .sort((one, other) => other.on.localeCompare(one.on));
}
