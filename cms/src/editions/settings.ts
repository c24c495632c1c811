import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({ publicCmsUrl: z.url(), live: z.boolean() });

/** What editions depend on besides content; from `config/editions.ts`. */
export type EditionSettings = z.infer<typeof settings>;

/** The settings of editions, parsed. */
export function editionSettings(strapi: Core.Strapi): EditionSettings {
  return settings.parse(strapi.config.get('editions'));
}
