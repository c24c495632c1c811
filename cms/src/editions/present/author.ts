import { safeLink } from '@wellspring/rich-text';
import type { AuthorRole } from '@wellspring/content-model';
import type { AuthorVersion } from '../version.ts';
import { figureWords, presentFigure } from './figures.ts';
import type { PresentContext, Presented } from './presented.ts';
import { orNull } from './text.ts';

/**
 * Presents an author. Authors have no source: what is shared is the same in every version, so each edition carries it.
 */
export function presentAuthor(version: AuthorVersion, { findings }: PresentContext): Presented<'author'> {
  const files = new Set<number>();
  const { documentId, locale, name: title, credentials, bio, disclosure } = version;
  if (title === '') findings.refuse('Give the person’s name.', 'name');
  const photo = presentFigure(version.photo, { files }, findings.at('photo'));
  const links = version.links.flatMap(({ label, url }, index) => {
    const link = safeLink(url);
    if (link?.kind !== 'external')
      findings.at('links', index).refuse('Give a full web address, https://…', 'url');
    return link?.kind === 'external' ? [{ label: label || link.href, url: link.href }] : [];
  });
  return {
    kind: 'author',
    documentId,
    locale,
    sourceLocale: locale,
    slug: version.slug,
    title,
    firstPublishedAt: null,
    item: {
      title,
      sortName: version.sortName || title,
      credentials: orNull(credentials),
      bio: orNull(bio),
      photo,
      disclosure: orNull(disclosure),
    },
    places: [],
    body: {},
    shared: {
      roles: rolesOf(version),
      registration: orNull(version.registration),
      links,
      fictional: version.fictional,
    },
    references: {},
    sourceFingerprint: null,
    words: [title, credentials, bio, disclosure, ...figureWords(photo)],
    form: '',
    files: [...files],
  };
}

function rolesOf({ roles }: AuthorVersion): AuthorRole[] {
  return [
    ...(roles?.writer ? ['writer' as const] : []),
    ...(roles?.medicalReviewer ? ['medical-reviewer' as const] : []),
    ...(roles?.translator ? ['translator' as const] : []),
  ];
}
