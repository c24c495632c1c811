import type { Core } from '@strapi/strapi';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import { carriesToken } from '../environment/bearer.ts';
import { currentSettings } from '../environment/index.ts';

type Context = Parameters<Core.ControllerHandler>[0];

/** Whether the site itself asks, by its own token. */
export function isTheSite(context: Context): boolean {
  const given = context.get('Authorization');
  return given !== '' && carriesToken(given, currentSettings().contentApiToken);
}

/**
 * Whether the site asks for an answer made now: always, or where it knows of a later event than this process has heard of, whose
 * kept answers may then be older than that. It may, because strangers would make work with it.
 */
export function wantsItFresh(context: Context): boolean {
  const isAsked = context.get('Cache-Control') === 'no-cache' || isAhead(context.get('At-Least-Event'));
  return isAsked && isTheSite(context);
}

/** Whether a client knows of an event that this process has not heard of yet. What is no event id says nothing. */
function isAhead(event: string): boolean {
  return /^[1-9]\d{0,14}$/.test(event) && Number(event) > outboxOf(strapi).heardUpTo();
}
