import type { Core } from '@strapi/strapi';
import { PAGE_KINDS, localeCode } from '@wellspring/content-model';
import { PREVIEW_STATES, previewToken } from '@wellspring/preview-links';
import { z } from 'zod';
import { readPreview } from '../editions/preview/read-preview.ts';
import { carriesToken } from '../environment/bearer.ts';
import { currentSettings } from '../environment/index.ts';

const question = z.strictObject({
  kind: z.enum(PAGE_KINDS),
  documentId: z.string().regex(/^[a-z0-9]{1,32}$/),
  locale: localeCode,
  state: z.enum(PREVIEW_STATES),
});

type Context = Parameters<Core.ControllerHandler>[0];

/**
 * The one way by which the site gets to see a draft: `GET /preview/{kind}/{documentId}?locale=…&state=…`, with a token that
 * only the two servers have. Apart from the content API, whose code can reach no draft, and kept by nobody.
 */
export function addPreviewRoute(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/preview',
    routes: [
      {
        method: 'GET',
        path: '/:kind/:documentId',
        handler: (context: Context) => answer(strapi, context),
        info: { type: 'admin' as const },
        // Strapi's own tokens and sessions do not count here.
        config: { auth: false },
      },
    ],
  });
}

async function answer(strapi: Core.Strapi, context: Context): Promise<void> {
  context.set('Cache-Control', 'no-store');
  const token = previewToken(currentSettings().previewSecret);
  if (!carriesToken(context.get('Authorization'), token))
    return refuse(context, 401, 'UnauthorizedError', 'The site alone may ask this.');
  const { kind, documentId } = context['params'];
  const asked = question.safeParse({ ...context.query, kind, documentId });
  if (!asked.success) return refuse(context, 400, 'ValidationError', 'This is no question about a version.');
  const found = await readPreview(strapi, asked.data);
  // `alternates` tells the client that the answer is about a document.
  if (found === undefined)
    return refuse(context, 404, 'NotFoundError', 'There is no such version.', { alternates: [] });
  context.body = found;
}

function refuse(context: Context, status: number, name: string, message: string, details: object = {}): void {
  context.status = status;
  context.body = { data: null, error: { status, name, message, details } };
}
