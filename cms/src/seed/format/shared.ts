import { z } from 'zod';
import {
  AUTHOR_ROLES,
  BODY_REGIONS,
  FAMILIES,
  FUNDING_KINDS,
  PRESSURES,
  TOPIC_KINDS,
} from '@wellspring/content-model';
import type { DocumentKind, EditionKind } from '@wellspring/content-model';
import { documentNamed } from '../placeholder.ts';
import type { Fields } from '../placeholder.ts';
import { key, said, sources } from './fields.ts';
import { editions } from './states.ts';
import type { SeedState } from './states.ts';

/** `document.yaml` in the form that Strapi takes: what all versions share, and the state of each. */
export interface SharedFile {
  readonly sourceLocale: z.output<typeof editions.sourceLocale>;
  readonly editions: Partial<Record<string, SeedState>>;
  readonly fields: Fields & { readonly slug?: string | undefined };
}

const keysOf = (kind: DocumentKind) =>
  z.array(key.transform((name) => documentNamed(kind, name))).default([]);

const article = z.strictObject({
  ...editions,
  authors: keysOf('author').refine((people) => people.length > 0, 'names nobody'),
  techniques: keysOf('technique'),
  topics: keysOf('topic'),
  funding: z.strictObject({ kind: z.enum(FUNDING_KINDS), note: said.optional() }),
  sources,
});

const technique = z
  .strictObject({
    ...editions,
    family: z.enum(FAMILIES),
    pressure: z.enum(PRESSURES),
    minutesMin: z.int().min(1),
    minutesMax: z.int().min(1),
    topics: keysOf('topic'),
    sources,
  })
  .refine(({ minutesMin, minutesMax }) => minutesMin <= minutesMax, {
    path: ['minutesMax'],
    message: 'is less than minutesMin',
  });

const topic = z.strictObject({
  ...editions,
  kind: z.enum(TOPIC_KINDS),
  bodyRegion: z.enum(BODY_REGIONS).nullish().default(null),
  parent: key
    .transform((name) => documentNamed('topic', name))
    .nullish()
    .default(null),
  sources,
});

const author = z
  .strictObject({
    ...editions,
    slug: key,
    roles: z.array(z.enum(AUTHOR_ROLES)).min(1, 'names none'),
    registration: said.nullable(),
    links: z.array(z.strictObject({ label: said, url: z.url() })),
    fictional: z.boolean(),
  })
  .transform(({ roles, ...rest }) => ({
    ...rest,
    roles: {
      writer: roles.includes('writer'),
      medicalReviewer: roles.includes('medical-reviewer'),
      translator: roles.includes('translator'),
    },
  }));

const home = z.strictObject({ ...editions, featured: keysOf('article') });

const site = z.strictObject({ ...editions, contactEmail: z.email() });

type Shared = z.ZodType<SharedFile>;

/** The schema of each kind's `document.yaml`. */
export const SHARED_FILES: Readonly<Record<EditionKind, Shared>> = {
  article: article.transform(apart),
  technique: technique.transform(apart),
  topic: topic.transform(apart),
  author: author.transform(apart),
  home: home.transform(apart),
  site: site.transform(apart),
};

function apart({
  sourceLocale,
  editions: states,
  ...fields
}: Omit<SharedFile, 'fields'> & SharedFile['fields']): SharedFile {
  return { sourceLocale, editions: states, fields };
}
