import { KIND_SEGMENTS, isLocaleCode } from '@wellspring/content-model';
import type { DocumentKind } from '@wellspring/content-model';
import { links } from '@wellspring/rich-text';
import type { Handle } from '../../database/connection.ts';
import { holdersOf } from '../../database/slugs.ts';
import type { Findings } from '../findings.ts';
import type { Presented } from '../present/presented.ts';
import { textsOf } from './texts.ts';

/** Warns of links to pages of ours that are not there. */
export async function checkInternalLinks(
  presented: Presented,
  handle: Handle,
  findings: Findings,
): Promise<void> {
  for (const { path, blocks } of textsOf(presented)) {
    for (const { url, text } of links(blocks)) {
      const target = documentOf(url);
      if (target === undefined || (await holdersOf(handle, target.kind, target.slug)).length > 0) continue;
      findings.at(...path).warn(`“${text}” leads to ${url}, where there is no page.`);
    }
  }
}

function documentOf(url: string): { kind: DocumentKind; slug: string } | undefined {
  const [, locale, segment, slug, ...rest] = url.split(/[?#]/, 1)[0]?.split('/') ?? [];
  if (!isLocaleCode(locale) || slug === undefined || slug === '' || rest.length > 0) return undefined;
  const kind = (['article', 'technique', 'topic', 'author'] as const).find(
    (one) => KIND_SEGMENTS[one] === segment,
  );
  return kind === undefined ? undefined : { kind, slug };
}
