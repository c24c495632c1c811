import { DEFAULT_LOCALE, isPageKind, localeCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { previewLink } from '@wellspring/preview-links';
import { z } from 'zod';
import { currentSettings } from '../environment/index.ts';
import { kindOf } from '../editions/kinds.ts';

const asked = z.looseObject({
  documentId: z.string(),
  locale: localeCode.nullish(),
  status: z.string().nullish(),
});

/**
 * Where the site shows a version that is open in the admin, for an hour. Strapi asks this for its preview button, on behalf of
 * whoever is logged in.
 *
 * @param uid name of a content type
 * @returns undefined, and then there is no button, where the type has no page or the person may not read the version
 */
export async function previewAddress(uid: string, question: unknown): Promise<string | undefined> {
  const kind = kindOf(uid);
  const { success, data } = asked.safeParse(question);
  if (kind === undefined || !isPageKind(kind) || !success) return undefined;
  const { documentId, status } = data;
  const locale = data.locale ?? DEFAULT_LOCALE;
  if (!(await mayRead(uid, documentId, locale))) return undefined;
  const { publicSiteUrl, previewSecret } = currentSettings();
  // People have no drafts: what is saved is what there is.
  const state = status === 'published' && kind !== 'author' ? 'published' : 'draft';
  return publicSiteUrl + previewLink({ kind, documentId, locale, state }, previewSecret, Date.now());
}

interface PermissionCheckers {
  create(of: { readonly userAbility: unknown; readonly model: string }): {
    readonly cannot: { readonly read: (version: unknown) => boolean };
  };
}

/** Strapi asks for nothing but a session; the link shows a whole version, so the content manager's own permissions decide. */
async function mayRead(uid: string, documentId: string, locale: LocaleCode): Promise<boolean> {
  const { userAbility } = strapi.requestContext.get()?.state ?? {};
  if (userAbility === undefined) return false;
  const version: unknown = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, locale }, populate: ['createdBy'] });
  if (version === null) return false;
  const checkers = strapi.plugin('content-manager').service<PermissionCheckers>('permission-checker');
  return !checkers.create({ userAbility, model: uid }).cannot.read(version);
}
