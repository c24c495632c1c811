import { hash } from 'node:crypto';
import type { Tag } from '@wellspring/content-model';
import { headForCdn } from '../cdn/cdn-tags.ts';
import { compressed } from './compressed.ts';
import type { Encoding } from './compressed.ts';

/** Smaller bodies fit into one packet anyway, in bytes. */
const COMPRESSED_FROM = 1024;

/** What an answer was made of: everything that can be written down. */
export interface PageParts {
  readonly status: number;
  /** By their names in lower case, without those that each form has its own of. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** What to purge it by. */
  readonly tags: readonly Tag[];
  /** When its making began, in milliseconds since 1970. */
  readonly madeAt: number;
}

/** A page in the bytes of one encoding, with its own `ETag`, because a strong one stands for bytes (RFC 9110, 8.8.3.3). */
export interface Form {
  readonly etag: string;
  readonly body: Buffer;
  /** Names and values by turns, as Node takes them. */
  readonly head: readonly string[];
  /** The head of "you have it already" (RFC 9110, 15.4.5). */
  readonly unchangedHead: readonly string[];
}

/** An answer as it is sent. Nothing of it depends on who asks, apart from the encoding that they take. */
export class FinishedPage {
  readonly parts: PageParts;
  readonly #digest: string;
  readonly #identity: Form;
  readonly #forms = new Map<Encoding, Form | Promise<Form>>();
  #headForCdn: readonly string[] | undefined;

  constructor(parts: PageParts) {
    this.parts = parts;
    this.#digest = hash('sha256', parts.body, 'base64url').slice(0, 27);
    this.#identity = this.#formOf(parts.body);
  }

  /** What a CDN is told besides, where there is one, as long as the page is fresh: names and values by turns. */
  get headForCdn(): readonly string[] {
    this.#headForCdn ??= this.parts.status === 404 ? [] : headForCdn(this.parts.tags);
    return this.#headForCdn;
  }

  /** Whether it is worth less effort compressed than as it is. */
  get isCompressible(): boolean {
    return this.parts.body.length >= COMPRESSED_FROM;
  }

  /** The page in an encoding; compressed when first asked for, and once. */
  form(encoding: Encoding | undefined): Form | Promise<Form> {
    if (encoding === undefined || !this.isCompressible) return this.#identity;
    const known = this.#forms.get(encoding);
    if (known !== undefined) return known;
    const making = compressed(this.parts.body, encoding).then((body) => {
      const form = this.#formOf(body, encoding);
      this.#forms.set(encoding, form);
      return form;
    });
    this.#forms.set(encoding, making);
    return making;
  }

  #formOf(body: Buffer, encoding?: Encoding): Form {
    const { headers } = this.parts;
    const etag = `"${this.#digest}${encoding === undefined ? '' : `-${encoding}`}"`;
    const vary = this.isCompressible ? ['vary', withAcceptEncoding(headers['vary'])] : [];
    const others = Object.entries(headers).filter(([name]) => name !== 'vary');
    const caching = headers['cache-control'];
    return {
      etag,
      body,
      head: [
        ...others.flat(),
        ...vary,
        ...(encoding === undefined ? [] : ['content-encoding', encoding]),
        ...['etag', etag, 'content-length', String(body.length)],
      ],
      unchangedHead: ['etag', etag, ...vary, ...(caching === undefined ? [] : ['cache-control', caching])],
    };
  }
}

function withAcceptEncoding(vary: string | undefined): string {
  return vary === undefined ? 'Accept-Encoding' : `${vary}, Accept-Encoding`;
}
