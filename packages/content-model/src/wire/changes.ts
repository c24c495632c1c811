import { z } from 'zod';
import { EDITION_KINDS } from '../vocabulary.ts';
import { instant } from './records.ts';
import { localeCode, path } from './references.ts';

/** A place in the index or in the event log. Opaque: hand back the one that you were given. */
export const cursor = z.string().regex(/^[A-Za-z0-9_-]{4,96}$/);
export type Cursor = z.infer<typeof cursor>;

/** What happened to one locale of a document. */
export const EVENT_TYPES = ['document.published', 'document.unpublished', 'document.deleted'] as const;

/** One publication, as the event log and webhooks tell it. */
export const changeEvent = z.strictObject({
  /** Grows with every event, and is never taken by an event that readers of the log could have missed. */
  id: z.int().positive(),
  type: z.enum(EVENT_TYPES),
  kind: z.enum(EDITION_KINDS),
  documentId: z.string().min(1),
  locale: localeCode,
  /** Site paths that show the document: the current one and, where the slug changed, the one before. */
  paths: z.array(path),
  /** Cache tags of everything that shows the document, lists it, or was answered for its slugs. */
  tags: z.array(z.string()),
  occurredAt: instant,
});
export type ChangeEvent = z.infer<typeof changeEvent>;

/** `GET /changes`: events, oldest first. */
export const changesAnswer = z.strictObject({
  data: z.array(changeEvent),
  meta: z.strictObject({
    /** Where to go on. The same as the one given where nothing has happened since. */
    cursor,
    /** True where more events are there already. */
    more: z.boolean(),
  }),
});
export type ChangesAnswer = z.infer<typeof changesAnswer>;
