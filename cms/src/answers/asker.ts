import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { currentSettings } from '../environment/index.ts';

type Context = Parameters<Core.ControllerHandler>[0];

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
let expected: Buffer | undefined;

/** Whether the site itself asks, by its own token. Compared in constant time. */
export function isTheSite(context: Context): boolean {
  const given = context.get('Authorization');
  if (given === '') return false;
  expected ??= digestOf(`Bearer ${currentSettings().contentApiToken}`);
  return timingSafeEqual(digestOf(given), expected);
}

/** Whether the site asks for an answer made now: it may, because strangers would make work with it. */
export function wantsItFresh(context: Context): boolean {
  return context.get('Cache-Control') === 'no-cache' && isTheSite(context);
}
