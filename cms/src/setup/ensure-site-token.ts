import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Settings } from '../environment/index.ts';

const SITE_TOKEN = {
  name: 'Site',
  description: 'The site’s own token, from CONTENT_API_TOKEN. It opens nothing that is not open to everyone.',
};

/**
 * Makes the site's token known. It says who asks, so that limits for strangers do not apply; what the site reads is open to
 * everyone, so the token has no permission.
 */
export async function ensureSiteToken(strapi: Core.Strapi, { contentApiToken }: Settings): Promise<void> {
  const tokens = strapi.db.query('admin::api-token');
  const accessKey = z
    .string()
    .parse(strapi.service('admin::api-token-content-api')['hash']?.(contentApiToken));
  const present = await tokens.findOne({ where: { name: SITE_TOKEN.name } });
  if (present?.['accessKey'] === accessKey) return;
  const data = {
    ...SITE_TOKEN,
    accessKey,
    kind: 'content-api',
    type: 'custom',
    lifespan: null,
    expiresAt: null,
  };
  if (present) await tokens.update({ where: { id: present['id'] }, data });
  else await tokens.create({ data });
}
