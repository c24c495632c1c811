import { z } from 'zod';
import type { Mistakes } from '../mistakes.ts';
import { Placeholder } from '../placeholder.ts';
import type { SeedDocument, SeedVersion } from '../seed-document.ts';

const sections = z.array(
  z.looseObject({
    __component: z.string(),
    tone: z.string().optional(),
    image: z.instanceof(Placeholder).optional(),
  }),
);

/** All locales have the same sections in the same order, so that a section keeps its key in every language. */
export function checkOutlines(
  { versions, sourceLocale, states, earlier }: SeedDocument,
  mistakes: Mistakes,
): void {
  const source = versions.get(sourceLocale);
  for (const version of versions.values()) {
    const model = states.get(version.locale) === 'outdated' ? earlier : source;
    if (model === undefined || version === model) continue;
    const own = outlineOf(version);
    const expected = outlineOf(model);
    const length = Math.max(own.length, expected.length);
    const at = Array.from({ length }, (_, index) => index).find((index) => own[index] !== expected[index]);
    if (at === undefined) continue;
    mistakes.add(
      version.file,
      `section ${at + 1} is ${own[at] ?? 'missing'}; in ${model.file} it is ${expected[at] ?? 'missing'}.`,
    );
  }
}

/** What each section is: `callout emergency`, `figure figure-walk`. */
function outlineOf({ words }: SeedVersion): string[] {
  return sections
    .parse(words['sections'] ?? [])
    .map(({ __component, tone, image }) =>
      [__component.replace('sections.', ''), tone, image?.key].filter((part) => part !== undefined).join(' '),
    );
}
