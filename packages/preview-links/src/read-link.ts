import { PAGE_KINDS, isLocaleCode } from '@wellspring/content-model';
import { PREVIEW_ROOT } from './address.ts';
import { isSame, signatureOf } from './signature.ts';
import { PREVIEW_STATES } from './version.ts';
import type { PreviewedVersion } from './version.ts';

const PATH = new RegExp(`^${PREVIEW_ROOT}/([A-Za-z-]{2,16})/([a-z]{1,16})/([a-z0-9]{1,32})$`);
const PARAMETERS = ['state', 'expires', 'signature'] as const;

/**
 * The version that an address shows.
 *
 * @param target path and query as they were asked for
 * @param now milliseconds since 1970
 * @returns undefined where the link was never made, was changed, or is too old: whoever has it need not know which
 */
export function versionAt(target: string, secret: string, now: number): PreviewedVersion | undefined {
  const at = target.indexOf('?');
  const [, locale, kindName, documentId] = PATH.exec(target.slice(0, at)) ?? [];
  const kind = PAGE_KINDS.find((one) => one === kindName);
  const query = new URLSearchParams(target.slice(at + 1));
  if (at === -1 || kind === undefined || !isLocaleCode(locale) || documentId === undefined) return undefined;
  if (query.size !== PARAMETERS.length || !PARAMETERS.every((name) => query.has(name))) return undefined;
  const state = PREVIEW_STATES.find((one) => one === query.get('state'));
  const expires = Number(/^\d{10}$/.exec(query.get('expires') ?? '')?.[0]);
  if (state === undefined || !(expires > now / 1000)) return undefined;
  const version = { kind, documentId, locale, state };
  return isSame(query.get('signature') ?? '', signatureOf(version, expires, secret)) ? version : undefined;
}
