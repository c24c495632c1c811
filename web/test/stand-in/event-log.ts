import { LOCALE_CODES, documentTag, listTag, slugTag } from '@wellspring/content-model';
import type { ChangeEvent, ChangesAnswer, Tag } from '@wellspring/content-model';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { cursorUnknown, json } from './replies.ts';
import type { Reply } from './replies.ts';

/** The log of events of the stand-in. */
export interface EventLog {
  /** How often it was read. */
  readonly reads: number;
  /** Writes an event down, as a publication of the example article does. @param about what is special about it */
  append(about?: Partial<ChangeEvent>): ChangeEvent;
  /** The event that `append` would write down: whoever is told of it cannot have read it. */
  next(about?: Partial<ChangeEvent>): ChangeEvent;
  /** A backup is restored: of what was logged nothing has happened, and numbers are given anew. */
  restore(): void;
  reply(parameters: URLSearchParams): Reply;
}

const { data: article } = articleAnswerIn('en');

/** What the publication of the example article makes stale. */
export const TAGS_OF_ARTICLE: readonly Tag[] = [
  documentTag(article.id),
  ...LOCALE_CODES.flatMap((locale) => [listTag('article', locale), slugTag('article', locale, article.slug)]),
];

export function createEventLog(): EventLog {
  let reads = 0;
  let history = 1;
  let events: ChangeEvent[] = [];
  const cursorAt = (id: number) => `history${history}-${id}`;

  const next = (about: Partial<ChangeEvent> = {}): ChangeEvent => ({
    id: (events.at(-1)?.id ?? 100) + 1,
    type: 'document.published',
    kind: 'article',
    documentId: article.id,
    locale: 'en',
    paths: [article.path],
    tags: [...TAGS_OF_ARTICLE],
    occurredAt: new Date().toISOString(),
    ...about,
  });

  return {
    get reads() {
      return reads;
    },
    append(about) {
      const event = next(about);
      events.push(event);
      return event;
    },
    next,
    restore() {
      history += 1;
      events = [];
    },
    reply(parameters) {
      reads += 1;
      const after = parameters.get('after') ?? cursorAt(0);
      const limit = Number(parameters.get('limit') ?? 200);
      if (after === 'latest') return page([], cursorAt(events.at(-1)?.id ?? 0), false);
      const [given, id] = after.split('-');
      if (given !== `history${history}`) return cursorUnknown();
      const later = events.filter((event) => event.id > Number(id));
      const some = later.slice(0, limit);
      return page(some, cursorAt(some.at(-1)?.id ?? Number(id)), later.length > limit);
    },
  };
}

function page(data: ChangeEvent[], cursor: string, more: boolean): Reply {
  return json({ data, meta: { cursor, more } } satisfies ChangesAnswer);
}
