import type { Mistakes } from '../mistakes.ts';
import type { SeedDocument } from '../seed-document.ts';
import { publicationsOfSource } from '../timeline.ts';

/** What was published has the date; and a translation that is current was published after what it translates. */
export function checkDates(document: SeedDocument, mistakes: Mistakes): void {
  if (document.kind !== 'article' && document.kind !== 'technique') return;
  const source = publicationsOfSource(document);
  for (const [locale, state] of document.states) {
    const version = document.versions.get(locale);
    if (version === undefined) continue;
    const { file, firstPublishedAt } = version;
    if ((state === 'draft') !== (firstPublishedAt === undefined)) {
      mistakes.add(
        file,
        state === 'draft' ? 'firstPublishedAt: this is a draft.' : 'firstPublishedAt is missing.',
      );
    }
    if (locale === document.sourceLocale || firstPublishedAt === undefined) continue;
    const after = state === 'outdated' ? source.first : source.last;
    const before = state === 'outdated' ? source.last : undefined;
    if (after !== undefined && firstPublishedAt < after) {
      mistakes.add(
        file,
        `firstPublishedAt is before the source was published as it is translated (${after}).`,
      );
    }
    if (before !== undefined && firstPublishedAt >= before) {
      mistakes.add(
        file,
        `firstPublishedAt is after the source changed (${before}), so that it is not outdated.`,
      );
    }
  }
}
