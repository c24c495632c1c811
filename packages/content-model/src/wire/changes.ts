import { z } from 'zod';
import { EDITION_KINDS } from '../vocabulary.ts';
import { instant } from './records.ts';
import { localeCode, path } from './references.ts';

/** A place in the index or in the event log. Opaque: hand back the one that you were given. */
export const cursor = z
  .string()
  .regex(/^[A-Za-z0-9_-]{4,96}$/)
  .meta({
    id: 'Cursor',
    description: 'A place in a list. It has no meaning of its own: hand back the one that you were given.',
  });
export type Cursor = z.infer<typeof cursor>;

/** What happened to one locale of a document. */
export const EVENT_TYPES = ['document.published', 'document.unpublished', 'document.deleted'] as const;

/** One publication, as the event log and webhooks tell it. */
export const changeEvent = z
  .strictObject({
    id: z.int().positive().describe('Grows with every event. Numbers may be left out.'),
    type: z.enum(EVENT_TYPES),
    kind: z.enum(EDITION_KINDS),
    documentId: z.string().min(1).describe('`id` of the document.'),
    locale: localeCode,
    paths: z
      .array(path)
      .describe('Paths of the document: the one that it has and, where that has changed, the one before.'),
    tags: z
      .array(z.string())
      .describe('Tags of everything that the event makes stale; answers carry theirs in `Cache-Tag`.'),
    occurredAt: instant,
  })
  .meta({ id: 'ChangeEvent', description: 'What happened to one locale of a document.' });
export type ChangeEvent = z.infer<typeof changeEvent>;

/** `GET /changes`: events, oldest first. */
export const changesAnswer = z
  .strictObject({
    data: z.array(changeEvent).describe('Oldest first.'),
    meta: z.strictObject({
      cursor: cursor.describe(
        'Where to go on, as `after`. The same as the one given where nothing has happened since.',
      ),
      more: z.boolean().describe('True where more events are there already.'),
    }),
  })
  .meta({ id: 'ChangesAnswer', description: 'Events after a cursor.' });
export type ChangesAnswer = z.infer<typeof changesAnswer>;
