import type { Tag } from '@wellspring/content-model';
import { FinishedPage } from './finished-page.ts';
import type { PageParts } from './finished-page.ts';

/** What the renderer answered: a page that may be kept, or an answer for those who have asked, and nobody else. */
export interface Made {
  readonly page: FinishedPage;
  readonly isKept: boolean;
}

/** Makes the answer of an address. @throws where not even an error could be made */
export type MakePage = (address: string) => Promise<Made>;

/** How Nitro calls its own handlers. */
export type LocalCall = (request: {
  url: string;
  method: string;
  headers: Record<string, string>;
  context: { _platform: { pageTags: Set<Tag> } };
}) => Promise<{
  status: number;
  headers: Record<string, number | string | string[] | undefined>;
  body: unknown;
}>;

/** What is true of any reader's visit: pages, moves, what is missing and what was withdrawn. */
const KEPT: readonly number[] = [200, 301, 404, 410];

/** Belong to one connection, or to one form of the body. */
const OF_ITS_OWN: readonly string[] = [
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'transfer-encoding',
];

/**
 * Makes pages by an inner request: it goes through every handler as a reader's does, and has nothing of a reader's in it, so that
 * no header of anybody can get into what others are sent.
 *
 * @param host of the site, whatever a reader has typed
 */
export function makesPages(call: LocalCall, host: string): MakePage {
  return async (address) => {
    const pageTags = new Set<Tag>();
    const madeAt = Date.now();
    const { status, headers, body } = await call({
      url: address,
      method: 'GET',
      headers: { host },
      // Nitro spreads it into the context of the event.
      context: { _platform: { pageTags } },
    });
    const parts: PageParts = {
      status,
      headers: Object.fromEntries(
        Object.entries(headers)
          .filter(([name, value]) => value !== undefined && !OF_ITS_OWN.includes(name))
          .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
      ),
      body: bytesOf(body),
      tags: [...pageTags],
      madeAt,
    };
    return { page: new FinishedPage(parts), isKept: mayBeKept(parts) };
  };
}

function mayBeKept({ status, headers, body }: PageParts): boolean {
  if (!KEPT.includes(status) || 'set-cookie' in headers || 'vary' in headers) return false;
  if (status === 200 && body.length === 0) return false;
  return !/\b(?:no-store|private)\b/.test(headers['cache-control'] ?? 'no-store');
}

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.alloc(0);
}
