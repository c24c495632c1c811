import { isSingleKind } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import type { Mistakes } from '../mistakes.ts';
import { placeholdersIn } from '../placeholder.ts';
import type { Placeholder } from '../placeholder.ts';
import type { Seed, SeedDocument, SeedVersion } from '../seed-document.ts';
import { checkDates } from './check-dates.ts';
import { checkOutlines } from './check-outlines.ts';

/** Checks that the files of the seed fit together. */
export function checkSeed(seed: Seed, pictures: ReadonlySet<string>, mistakes: Mistakes): void {
  for (const document of seed.documents) {
    for (const placeholder of placeholdersIn(document.shared)) {
      const wrong = problemWith(placeholder, document.sourceLocale, seed, pictures);
      if (wrong !== undefined) mistakes.add(`${document.folder}/document.yaml`, wrong);
    }
    for (const version of versionsOf(document)) {
      for (const placeholder of placeholdersIn(version.words)) {
        const wrong = problemWith(placeholder, version.locale, seed, pictures);
        if (wrong !== undefined) mistakes.add(version.file, wrong);
      }
      checkRecord(document, version, mistakes);
    }
    checkOutlines(document, mistakes);
    checkDates(document, mistakes);
  }
}

function versionsOf({ versions, earlier }: SeedDocument): SeedVersion[] {
  return [...versions.values(), ...(earlier === undefined ? [] : [earlier])];
}

/** Strapi binds a reference to the version of its target in the same locale; without one the reference would be lost. */
function problemWith(
  { use, kind, key }: Placeholder,
  locale: LocaleCode,
  seed: Seed,
  pictures: ReadonlySet<string>,
): string | undefined {
  if (use === 'picture') {
    return pictures.has(key) ? undefined : `there is no picture “${key}” (pictures/${key}.svg).`;
  }
  const target = seed.documents.find((one) => one.kind === kind && one.key === key);
  if (target === undefined) return `there is no ${kind} “${key}”.`;
  if (use === 'document' && !target.states.has(locale)) {
    return `the ${kind} “${key}” has no version in ${locale}, so that it cannot be referred to there.`;
  }
  return undefined;
}

/** A translation says how it was made; a source has nothing to say. */
function checkRecord({ kind, sourceLocale }: SeedDocument, version: SeedVersion, mistakes: Mistakes): void {
  if (kind === 'author' || isSingleKind(kind)) return;
  const isTranslation = version.locale !== sourceLocale;
  const says = version.translatedAt !== undefined;
  if (isTranslation && !says) mistakes.add(version.file, 'translation is missing.');
  if (!isTranslation && says) mistakes.add(version.file, 'translation: this is the source.');
}
