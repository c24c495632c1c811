import type { Author } from '../wire/documents.ts';
import type { AuthorReference } from '../wire/references.ts';
import type { LocaleCode } from '../locales.ts';
import { pictureOf } from './pictures.ts';

const NAMES: Readonly<Record<LocaleCode, string>> = {
  en: 'Mara Lind',
  de: 'Mara Lind',
  fr: 'Mara Lind',
  es: 'Mara Lind',
  ar: 'مارا ليند',
  ja: 'マラ・リンド',
};

const NO_INTERESTS = 'No competing interests.';

/** The writer, as a link in a locale. */
export function writerIn(locale: LocaleCode): AuthorReference {
  return {
    id: 'exampleauthor00000000001',
    kind: 'author',
    title: NAMES[locale],
    path: `/${locale}/authors/mara-lind`,
    locale,
    fallback: null,
    credentials: null,
    disclosure: NO_INTERESTS,
    fictional: true,
  };
}

/** The medical reviewer, who has an edition in English only: in every other locale the link is a fallback. */
export function reviewerIn(locale: LocaleCode): AuthorReference {
  return {
    id: 'exampleauthor00000000002',
    kind: 'author',
    title: 'Dr. Ilse Braam',
    path: `/${locale}/authors/ilse-braam`,
    locale: 'en',
    fallback: locale === 'en' ? null : { reason: 'not-translated' },
    credentials: 'Physician',
    disclosure: NO_INTERESTS,
    fictional: true,
  };
}

/** The writer's own page in a locale. */
export function writerPageIn(locale: LocaleCode): Author {
  return {
    id: 'exampleauthor00000000001',
    kind: 'author',
    locale,
    slug: 'mara-lind',
    path: `/${locale}/authors/mara-lind`,
    fallback: null,
    title: NAMES[locale],
    publishedAt: '2026-01-02T09:00:00.000Z',
    updatedAt: '2026-01-02T09:00:00.000Z',
    sortName: 'Lind, Mara',
    credentials: null,
    bio: 'Mara Lind writes about the body at work and at rest. She is invented.',
    photo: {
      alt: 'A figure with short hair before two hills',
      decorative: false,
      caption: null,
      credit: null,
      image: pictureOf('portrait-mara-lind', 800, 800),
    },
    disclosure: NO_INTERESTS,
    roles: ['writer'],
    registration: null,
    links: [{ label: 'Profile', url: 'https://example.org/mara-lind' }],
    fictional: true,
  };
}
