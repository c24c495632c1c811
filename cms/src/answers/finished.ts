import { hash } from 'node:crypto';
import type { Tag } from '@wellspring/content-model';

/** An answer as it is sent: nothing of it depends on who asks, apart from the compressed form that they take. */
export interface Finished {
  readonly status: number;
  /** Without `ETag` and `Content-Encoding`, which each form has its own of. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** What to purge it by. */
  readonly tags: readonly Tag[];
  /** Names the bytes of the body; each form's `ETag` is made of it. */
  readonly digest: string;
  /** Compressed forms, made when first asked for. */
  readonly forms: Map<Encoding, Promise<Buffer>>;
}

/** How an answer can be compressed, in the order in which it is preferred. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Finishes an answer: from here on it is bytes. */
export function finish(
  status: number,
  headers: Readonly<Record<string, string>>,
  answer: unknown,
  tags: readonly Tag[],
): Finished {
  const body = Buffer.from(JSON.stringify(answer));
  const digest = hash('sha256', body, 'base64url').slice(0, 27);
  return { status, headers, body, tags, digest, forms: new Map() };
}
