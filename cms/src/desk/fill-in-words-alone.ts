import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { INVERSE_RELATIONS, kindOf } from '../editions/kinds.ts';

/**
 * What a version says of itself, and is not true of another one: where it stands, when it was published, how it was made, who has
 * checked its words, and what has changed in them.
 */
const OF_ONE_VERSION = ['slug', 'firstPublicationAt', 'translation', 'reviews', 'updates'];

const filledIn = z.record(z.string(), z.unknown());

interface FillFromLocale {
  transformDocument(document: unknown, uid: string, ...where: unknown[]): Promise<unknown>;
}

/**
 * “Fill in from another locale” brings an editor the words of another version to write over. Strapi copies all else with them: a
 * translation would be dated like its original, and shown as reviewed by people who never read it. Where other documents refer to
 * the original, saving would be refused.
 */
export function fillInWordsAlone(strapi: Core.Strapi): void {
  const service = strapi.plugin('i18n').service<FillFromLocale>('fill-from-locale');
  const transform = service.transformDocument.bind(service);
  service.transformDocument = async (document, uid, ...where) => {
    const kind = kindOf(uid);
    const leftOut = new Set<string>([
      ...OF_ONE_VERSION,
      ...(kind === undefined ? [] : INVERSE_RELATIONS[kind]),
    ]);
    const fields = Object.entries(filledIn.parse(await transform(document, uid, ...where)));
    return Object.fromEntries(fields.filter(([name]) => !leftOut.has(name)));
  };
}
