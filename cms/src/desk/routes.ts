import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { EDITION_KINDS, localeCode } from '@wellspring/content-model';
import { readinessOf } from '../editions/readiness.ts';
import { declareUpToDate } from '../editions/up-to-date.ts';
import { UIDS } from '../editions/kinds.ts';
import { translationOf } from '../editions/translation-of.ts';

const version = z.object({
  kind: z.enum(EDITION_KINDS),
  documentId: z.string().min(1).max(64),
  locale: localeCode,
});

type Handler = Core.ControllerHandler;

/**
 * What the admin's edit view asks about one version: whether it is ready to publish, how it stands to its source, and
 * that a person declares it up to date. For logged-in staff with the same rights as on the type itself.
 */
export function addDeskRoutes(strapi: Core.Strapi): void {
  const path = '/versions/:kind/:documentId/:locale';
  strapi.server.routes({
    type: 'admin',
    prefix: '/wellspring',
    routes: [
      route('GET', `${path}/readiness`, readiness(strapi)),
      route('GET', `${path}/translation`, translation(strapi)),
      route('POST', `${path}/up-to-date`, upToDate(strapi)),
    ],
  });
}

function route(method: 'GET' | 'POST', path: string, handler: Handler) {
  return {
    method,
    path,
    handler,
    info: { type: 'admin' as const },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  };
}

function readiness(strapi: Core.Strapi): Handler {
  return async (context) => {
    const { kind, documentId, locale } = versionOf(context['params']);
    allow(strapi, context, kind, 'read');
    const found = await readinessOf(strapi, kind, documentId, locale);
    if (found === undefined) throw new errors.NotFoundError('There is no version in this language yet.');
    context.body = { data: found };
  };
}

function translation(strapi: Core.Strapi): Handler {
  return async (context) => {
    const { kind, documentId, locale } = versionOf(context['params']);
    allow(strapi, context, kind, 'read');
    context.body = { data: await translationOf(strapi, kind, documentId, locale) };
  };
}

function upToDate(strapi: Core.Strapi): Handler {
  return async (context) => {
    const { kind, documentId, locale } = versionOf(context['params']);
    allow(strapi, context, kind, 'update');
    const declared = await declareUpToDate(strapi, kind, documentId, locale);
    context.body = { data: declared };
  };
}

function versionOf(params: unknown) {
  const parsed = version.safeParse(params);
  if (!parsed.success) throw new errors.ValidationError('This is not the address of a version.');
  return parsed.data;
}

interface PermissionCheckers {
  create(of: { readonly userAbility: unknown; readonly model: string }): {
    readonly cannot: Readonly<Record<'read' | 'update', () => boolean>>;
  };
}

/** The content manager's own permissions decide; there is no second set of rights. */
function allow(
  strapi: Core.Strapi,
  context: Parameters<Handler>[0],
  kind: keyof typeof UIDS,
  action: 'read' | 'update',
): void {
  const { userAbility } = context.state;
  const checker = strapi
    .plugin('content-manager')
    .service<PermissionCheckers>('permission-checker')
    .create({ userAbility, model: UIDS[kind] });
  if (checker.cannot[action]()) {
    throw new errors.ForbiddenError(
      action === 'read' ? 'Your role cannot see this.' : 'Your role cannot change this translation.',
    );
  }
}
