import { DOCUMENT_KINDS } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';

/** What a reader may say in the address of a search. */
export interface SearchRequest {
  readonly q: string | null;
  readonly kind: string | null;
  readonly page: string | null;
  readonly fallback: string | null;
}

/** A search, as its address says it. */
export interface Search {
  readonly words: string;
  /** Null where every kind is looked for. */
  readonly kind: DocumentKind | null;
  /** From 1. */
  readonly page: number;
  /** Whether what the language does not have is looked for in others. */
  readonly inOthers: boolean;
}

/** Where readers search. */
export const searchHome = (locale: LocaleCode): string => `/${locale}/search`;

/** Where the search field gets its suggestions from. */
export const suggestionsPath = (locale: LocaleCode): string => `/${locale}/search/suggestions`;

/** The address of a search: what is as usual is left out. */
export function searchPath(locale: LocaleCode, { words, kind, page, inOthers }: Search): string {
  const parameters = new URLSearchParams();
  if (words !== '') parameters.set('q', words);
  if (kind !== null) parameters.set('kind', kind);
  if (inOthers) parameters.set('fallback', 'default');
  if (page > 1) parameters.set('page', String(page));
  return searchHome(locale) + (parameters.size === 0 ? '' : `?${parameters}`);
}

/** Reads the address of a search; undefined where it says what no search can be. */
export function searchAsked({ q, kind, page, fallback }: SearchRequest): Search | undefined {
  const asked = DOCUMENT_KINDS.find((known) => known === kind) ?? null;
  if (asked === null && kind !== null && kind !== '') return undefined;
  if (page !== null && !/^[1-9]\d?$/.test(page)) return undefined;
  if (fallback !== null && !['none', 'default'].includes(fallback)) return undefined;
  return {
    words: searchWords(q ?? ''),
    kind: asked,
    page: Number(page ?? 1),
    inOthers: fallback === 'default',
  };
}

/** The words of a search as they are compared and shown: NFC, in one line. */
export function searchWords(typed: string): string {
  return typed
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Says whether an address, with or without a query, is one of the search's: what it says is nobody's business. */
export function isForSearch(address: string): boolean {
  return /^\/[^/?]+\/search(?:\/suggestions)?\/*(?:\?|$)/i.test(address);
}
