import { slugOf } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { FRONT_MATTERS, KINDS_WITH_TEXT } from '../format/words.ts';
import type { FrontMatter } from '../format/words.ts';
import { parseText } from '../markdown/sections.ts';
import type { SeedSection } from '../markdown/sections.ts';
import type { Mistakes } from '../mistakes.ts';
import type { SeedVersion } from '../seed-document.ts';
import { takeApart } from './front-matter.ts';
import { sentencesOf } from './sentences.ts';

/** What a file of words belongs to. */
export interface VersionPlace {
  readonly kind: EditionKind;
  readonly locale: LocaleCode;
  /** Path of the file inside the seed's folder. */
  readonly file: string;
  /** The slug that all versions share, where they share one. */
  readonly sharedSlug?: string | undefined;
}

/** Reads a file of words. @returns undefined where it cannot be read; the mistakes then say why */
export function readVersion(
  place: VersionPlace,
  content: string,
  mistakes: Mistakes,
): SeedVersion | undefined {
  const { kind, file } = place;
  const { front, text, linesBefore, problem } = takeApart(content);
  if (problem !== undefined) {
    mistakes.add(file, problem);
    return undefined;
  }
  const sections = sectionsIn(kind, text, (line, sentence) =>
    mistakes.add(file, `line ${linesBefore + line}: ${sentence}`),
  );
  const parsed = FRONT_MATTERS[kind].safeParse(front);
  if (!parsed.success) {
    for (const sentence of sentencesOf(parsed.error)) mistakes.add(file, sentence);
    return undefined;
  }
  return versionOf(place, parsed.data, sections);
}

function sectionsIn(
  kind: EditionKind,
  text: string,
  report: (line: number, sentence: string) => void,
): readonly SeedSection[] | undefined {
  if (!KINDS_WITH_TEXT.includes(kind)) {
    if (text.trim() !== '') report(1, `a ${kind} has no text below the front matter.`);
    return undefined;
  }
  const { sections, mistakes } = parseText(text);
  for (const { line, message } of mistakes) report(line, message);
  if (sections.length === 0 && mistakes.length === 0) report(1, 'there is no text below the front matter.');
  return sections;
}

function versionOf(
  { locale, file, sharedSlug }: VersionPlace,
  front: FrontMatter,
  sections: readonly SeedSection[] | undefined,
): SeedVersion {
  const title = front.title ?? front.name ?? '';
  return {
    file,
    locale,
    words: sections === undefined ? front : { ...front, sections },
    slug: sharedSlug ?? slugOf(front.slug ?? title, locale),
    firstPublishedAt: front.firstPublicationAt,
    translatedAt: front.translation?.translatedAt,
    lastUpdateOn: (front.updates ?? [])
      .map(({ on }) => on)
      .sort()
      .at(-1),
  };
}
