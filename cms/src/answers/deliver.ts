import type { Core } from '@strapi/strapi';
import { compressed } from './compressed.ts';
import { ENCODINGS } from './finished.ts';
import type { Encoding, Finished } from './finished.ts';

type Context = Parameters<Core.ControllerHandler>[0];

/** Smaller bodies fit into one packet anyway, in bytes. */
const COMPRESSED_FROM = 1024;

/**
 * Sends a finished answer in the form that the client takes; 304 where the client has that form. Each form has an `ETag` of
 * its own, because a strong one stands for bytes (RFC 9110, 8.8.3.3).
 */
export async function deliver(context: Context, finished: Finished): Promise<void> {
  const encoding = encodingFor(context, finished);
  context.status = finished.status;
  context.set(finished.headers);
  const tag = `"${finished.digest}${encoding === undefined ? '' : `-${encoding}`}"`;
  context.set('ETag', tag);
  if (finished.status === 200 && hasForm(context.get('If-None-Match'), tag)) {
    context.status = 304;
    return;
  }
  if (encoding !== undefined) context.set('Content-Encoding', encoding);
  context.body = encoding === undefined ? finished.body : await compressed(finished, encoding);
}

function encodingFor(context: Context, { body }: Finished): Encoding | undefined {
  if (body.length < COMPRESSED_FROM) return undefined;
  const accepted = context.acceptsEncodings(...ENCODINGS, 'identity');
  return ENCODINGS.find((encoding) => encoding === accepted);
}

/**
 * Whether the client has this form (RFC 9110, 13.1.2). Not asked of Koa's `fresh`: that denies it to every `fetch` of a
 * browser or Node, which add `Cache-Control: no-cache` to conditional requests by themselves.
 */
function hasForm(ifNoneMatch: string, tag: string): boolean {
  return ifNoneMatch
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === tag || one === '*');
}
