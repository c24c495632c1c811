import { DEFAULT_LOCALE } from '@wellspring/content-model';
import type { NavigationEntry } from '@wellspring/content-model';
import { plainText, safeLink } from '@wellspring/rich-text';
import { z } from 'zod';
import type { Findings } from '../findings.ts';
import type { StoredBody, StoredShared } from '../stored.ts';
import type { SiteVersion } from '../version.ts';
import type { PresentContext, Presented } from './presented.ts';
import { orNull, presentBlocks } from './text.ts';

/** Presents a version of what the publication says of itself, whose source is the default locale. */
export function presentSite(version: SiteVersion, { findings }: PresentContext): Presented<'site'> {
  const { documentId, locale, name, tagline, disclaimer } = version;
  if (name === '') findings.refuse('Give the publication a name.', 'name');
  const body = {
    contact: presentBlocks(version.contact, findings.at('contact')) ?? [],
    imprint: presentBlocks(version.imprint, findings.at('imprint')) ?? [],
    navigation: presentNavigation(version.navigation),
  };
  return {
    kind: 'site',
    documentId,
    locale,
    sourceLocale: DEFAULT_LOCALE,
    slug: null,
    title: name,
    firstPublishedAt: null,
    item: { name, tagline: orNull(tagline), disclaimer: orNull(disclaimer) },
    places: [],
    body,
    shared: presentShared(version, findings),
    references: {},
    sourceFingerprint: null,
    words: [
      name,
      tagline,
      disclaimer,
      plainText(body.contact),
      plainText(body.imprint),
      ...Object.values(body.navigation).map((label) => label ?? ''),
    ],
    form: '',
    files: [],
  };
}

/** What an editor leaves empty is called as usual. */
function presentNavigation(row: SiteVersion['navigation']): StoredBody<'site'>['navigation'] {
  const label = (entry: NavigationEntry): string | null => orNull(row?.[entry] ?? '');
  return {
    articles: label('articles'),
    techniques: label('techniques'),
    topics: label('topics'),
    body: label('body'),
    search: label('search'),
    about: label('about'),
  };
}

function presentShared({ contactEmail, social }: SiteVersion, findings: Findings): StoredShared<'site'> {
  const isAddress = z.email().safeParse(contactEmail).success;
  if (contactEmail !== '' && !isAddress) {
    findings.refuse('Give a full e-mail address, name@example.org.', 'contactEmail');
  }
  return {
    mail: isAddress ? contactEmail : null,
    social: social.flatMap(({ label, url }, index) => {
      const at = findings.at('social', index);
      const link = safeLink(url);
      if (label === '') at.refuse('Say where the link leads.', 'label');
      if (link?.kind !== 'external') at.refuse('Give a full web address, https://…', 'url');
      return label === '' || link?.kind !== 'external' ? [] : [{ label, url: link.href }];
    }),
  };
}
