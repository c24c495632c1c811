import { isSingleKind } from '@wellspring/content-model';
import { links } from '@wellspring/rich-text';
import type { EditionRow } from '../../database/editions.ts';
import type { Findings } from '../findings.ts';
import type { Presented } from '../present/presented.ts';
import { STORED } from '../stored.ts';
import { textsOf } from './texts.ts';

/** The works that a document is based on: those that need some have some, and every one that is cited is there. */
export function checkSources(presented: Presented, source: EditionRow | undefined, findings: Findings): void {
  if (presented.kind === 'author' || isSingleKind(presented.kind)) return;
  const shared = sharedOf(presented, source);
  const keys = new Set(shared.sources.map(({ key }) => key));
  const needed = presented.kind !== 'topic' || ('topicKind' in shared && shared.topicKind === 'condition');
  if (needed && keys.size === 0) findings.refuse('Name at least one source.', 'sources');
  checkCitations(presented, keys, findings);
  if (!('avoidIf' in presented.item)) return;
  presented.item.avoidIf.forEach(({ source: key }, index) => {
    if (key === null || keys.has(key)) return;
    findings.at('avoidIf', index).refuse(`There is no source “${key}”.`, 'sourceKey');
  });
}

function checkCitations(presented: Presented, keys: ReadonlySet<string>, findings: Findings): void {
  for (const { path, blocks } of textsOf(presented)) {
    for (const { url, text } of links(blocks)) {
      const key = /^#source-(.+)$/.exec(url)?.[1];
      if (key === undefined || keys.has(key)) continue;
      findings.at(...path).refuse(`“${text}” cites “${key}”, which is not among the sources.`);
    }
  }
}

/** What a document shares is its source's, in every language. */
function sharedOf(presented: Presented, source: EditionRow | undefined) {
  const kind = presented.kind === 'technique' || presented.kind === 'topic' ? presented.kind : 'article';
  return STORED[kind].shared.parse(source?.shared == null ? presented.shared : JSON.parse(source.shared));
}
