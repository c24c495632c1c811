import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { LocaleCode } from '@wellspring/content-model';
import { SECTION_KEYS } from '../editions/rows.ts';
import type { VersionRow } from '../editions/rows.ts';
import type { DocumentRule } from './write.ts';

const section = z.looseObject({
  __component: z.string(),
  id: z.union([z.number(), z.string()]).nullish(),
  key: z.string().nullish(),
});
type Section = z.infer<typeof section>;
const withSections = z.looseObject({
  sections: z
    .array(section)
    .nullish()
    .transform((value) => value ?? []),
});

/**
 * Every section has a key that stays the same through saving and publishing. Strapi's component ids do not (publishing
 * makes new ones), so the server gives the keys; a translation's sections take those of the source in the same place.
 */
export const keepSectionKeys: DocumentRule = async (write, next) => {
  const { action, locales, data } = write;
  const [locale] = locales;
  const saved = z.array(section).nullish().parse(data['sections']);
  if (!saved || locale === undefined || (action !== 'create' && action !== 'update')) return next();
  const stored = await write.stored();
  const versions = (await stored?.with(SECTION_KEYS)) ?? new Map<LocaleCode, VersionRow>();
  const own = sectionsIn(versions.get(locale));
  const models = own.length > 0 || stored === undefined ? own : sectionsIn(versions.get(stored.sourceLocale));
  const known = new Set([...versions.values()].flatMap(sectionsIn).map(({ key }) => key ?? ''));
  const given = new Set<string>();
  // What comes from a form has the ids of its rows, so that a section without one is new, wherever it stands.
  const isForm = saved.some((one) => keyById(one, own) !== undefined);
  data['sections'] = saved.map((one, index) => {
    const inPlace = isForm ? undefined : keyInPlace(one, index, models);
    const key = [keyById(one, own), keyIfKnown(one, known), inPlace].find(
      (candidate) => candidate !== undefined && !given.has(candidate),
    );
    const kept = key ?? randomBytes(6).toString('base64url');
    given.add(kept);
    return { ...one, key: kept };
  });
  return next();
};

function sectionsIn(version: VersionRow | undefined): Section[] {
  return version === undefined ? [] : withSections.parse(version).sections;
}

/** Each kind of section has a table of its own, so that only kind and id together name one. */
function keyById({ __component, id }: Section, own: readonly Section[]): string | undefined {
  if (id === null || id === undefined) return undefined;
  const same = own.find((one) => one.__component === __component && String(one.id) === String(id));
  return same?.key ?? undefined;
}

function keyIfKnown({ key }: Section, known: ReadonlySet<string>): string | undefined {
  return key && known.has(key) ? key : undefined;
}

function keyInPlace({ __component }: Section, index: number, models: readonly Section[]): string | undefined {
  const model = models[index];
  return model?.__component === __component ? (model.key ?? undefined) : undefined;
}
