import type { Findings } from '../findings.ts';
import { KINDS_WITH_SOURCE_LOCALE, TITLE_FIELDS } from '../kinds.ts';
import type { Presented } from '../present/presented.ts';
import { checkAddress } from './address.ts';
import type { CheckContext } from './context.ts';
import { checkInternalLinks } from './internal-links.ts';
import { checkPeople } from './people.ts';
import { checkRecords } from './records.ts';
import { checkSources } from './sources.ts';

/** Checks a presented version against everything that it depends on. What is wrong goes to the findings. */
export async function checkPublication(
  presented: Presented,
  context: CheckContext,
  findings: Findings,
): Promise<void> {
  const { kind, locale, sourceLocale, references } = presented;
  const isSource = locale === sourceLocale;
  await checkAddress(presented, context.handle, findings);
  if (!isSource && context.source === undefined && KINDS_WITH_SOURCE_LOCALE.includes(kind)) {
    findings.refuse(
      `Publish the original (${sourceLocale}) first: a translation follows its source.`,
      TITLE_FIELDS[kind],
    );
    return;
  }
  if (isSource && kind === 'article' && (references.authors ?? []).length === 0) {
    findings.refuse('Name at least one author.', 'authors');
  }
  checkSources(presented, context.source, findings);
  checkRecords(presented, context, findings);
  await checkInternalLinks(presented, context.handle, findings);
  if (context.live) await checkPeople(presented, context.handle, findings);
}
