import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/**
 * What a version says of itself, and is not true of another one: where it stands, when it was published, how it was made, who has
 * checked its words, and what has changed in them.
 */
const OF_ONE_VERSION = new Set(['slug', 'firstPublicationAt', 'translation', 'reviews', 'updates']);

const filledIn = z.record(z.string(), z.unknown());

interface FillFromLocale {
  transformDocument(...of: unknown[]): Promise<unknown>;
}

/**
 * “Fill in from another locale” brings an editor the words of another version to write over. Strapi copies all else with them: a
 * translation would be dated like its original, and shown as reviewed by people who never read it.
 */
export function fillInWordsAlone(strapi: Core.Strapi): void {
  const service = strapi.plugin('i18n').service<FillFromLocale>('fill-from-locale');
  const transform = service.transformDocument.bind(service);
  service.transformDocument = async (...of) => {
    const fields = Object.entries(filledIn.parse(await transform(...of)));
    return Object.fromEntries(fields.filter(([name]) => !OF_ONE_VERSION.has(name)));
  };
}
