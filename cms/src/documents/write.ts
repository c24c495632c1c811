import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { DEFAULT_LOCALE, LOCALE_CODES, isLocaleCode } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { inTransaction } from '../database/connection.ts';
import { kindOf } from '../editions/kinds.ts';
import { storedDraft } from './stored-draft.ts';
import type { StoredDraft } from './stored-draft.ts';

/** The actions of Strapi's Document Service that change something. */
const WRITE_ACTIONS = [
  'create',
  'update',
  'publish',
  'unpublish',
  'delete',
  'clone',
  'discardDraft',
] as const;
export type WriteAction = (typeof WRITE_ACTIONS)[number];

/** What an editor or a program asks Strapi to write to a type that has editions. */
export interface DocumentWrite {
  readonly strapi: Core.Strapi;
  /** The transaction that the write runs in. */
  readonly handle: Knex.Transaction;
  readonly kind: EditionKind;
  readonly action: WriteAction;
  /** Undefined where the write creates the document. */
  readonly documentId: string | undefined;
  /** The locales that the write is about. */
  readonly locales: readonly LocaleCode[];
  /** True where what is saved is published with the same request. */
  readonly publishes: boolean;
  /** What the document holds before the write, read once for all rules; undefined where it does not exist. Not for after `next`. */
  readonly stored: () => Promise<StoredDraft | undefined>;
  /** The fields that are saved, for rules to amend in place; empty where the action saves none. */
  readonly data: Record<string, unknown>;
}

/** A rule about writes: it may amend the data or refuse before `next`, and look at what was written after it. */
export type DocumentRule = (
  write: DocumentWrite,
  next: () => Promise<WrittenDocument>,
) => Promise<WrittenDocument>;

const written = z.looseObject({ documentId: z.string() });
/** What Strapi answers: a version, or a document with entries; null for an update of what does not exist. */
export interface WrittenDocument {
  readonly answer: unknown;
  readonly documentId: string | undefined;
}

const params = z.looseObject({
  documentId: z.string().optional(),
  locale: z.union([z.string(), z.array(z.string())]).nullish(),
  status: z.string().nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
});

/** What was stored before each write that is going on. A write passes every rule with one and the same context. */
const read = new WeakMap<object, Promise<StoredDraft | undefined>>();

/** Makes a Document Service middleware of a rule. It leaves alone what reads, and types without editions. */
export function onWrites(strapi: Core.Strapi, rule: DocumentRule): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const kind = kindOf(context.uid);
    const action = WRITE_ACTIONS.find((one) => one === context.action);
    if (kind === undefined || action === undefined) return next();
    const { documentId, locale, status, data } = params.parse(context.params ?? {});
    const fields = data ?? {};
    let answer: Awaited<ReturnType<typeof next>> | undefined;
    await inTransaction(strapi, (handle) =>
      rule(
        {
          strapi,
          handle,
          kind,
          action,
          documentId,
          locales: localesOf(locale),
          stored: () => {
            const stored = read.get(context) ?? storedDraft(strapi, kind, documentId);
            read.set(context, stored);
            return stored;
          },
          publishes: action === 'publish' || status === 'published' || kind === 'author',
          data: fields,
        },
        async () => {
          if (data) Object.assign(context.params, { data: fields });
          answer = await next();
          return { answer, documentId: written.safeParse(answer).data?.documentId ?? documentId };
        },
      ),
    );
    return answer ?? null;
  };
}

function localesOf(locale: string | string[] | null | undefined): LocaleCode[] {
  if (locale === '*') return [...LOCALE_CODES];
  const named = locale === null || locale === undefined || locale === '' ? [DEFAULT_LOCALE] : [locale].flat();
  return named.filter(isLocaleCode);
}
