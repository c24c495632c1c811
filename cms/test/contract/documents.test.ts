import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  DEFAULT_LOCALE,
  KIND_SEGMENTS,
  LOCALE_CODES,
  articleAnswer,
  authorAnswer,
  documentPath,
  errorAnswer,
  homeAnswer,
  techniqueAnswer,
  topicAnswer,
} from '@wellspring/content-model';
import type { Fallback, LocaleCode } from '@wellspring/content-model';
import { homeFields } from '../examples/library.ts';
import { expectContracted } from '../harness/contract.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { STAGED_KINDS, addressOf, setStage } from './stage.ts';
import type { Stage, StagedKind } from './stage.ts';

/** What a reader is to find under a slug. */
type Expected =
  | {
      readonly status: 200;
      readonly of: keyof Stage;
      readonly served: LocaleCode;
      readonly slug: string;
      readonly reason?: 'withdrawn';
    }
  | { readonly status: 404 | 410; readonly alternates: readonly LocaleCode[]; readonly candidates?: number };

const STANDING = ['en', 'fr'] as const;
const inEnglish = (of: keyof Stage, slug: string): Expected => ({
  status: 200,
  of,
  served: DEFAULT_LOCALE,
  slug,
});

/** The rule of slugs and fallbacks, told once more: [what is asked for, further parameters, what is found in a locale]. */
const CASES: readonly (readonly [string, string, (locale: LocaleCode) => Expected])[] = [
  ...['alpha', 'alpha-before', 'alpha-fr'].map(
    (slug) =>
      [
        slug,
        '',
        (locale: LocaleCode): Expected =>
          locale === 'fr'
            ? { status: 200, of: 'standing', served: 'fr', slug: 'alpha-fr' }
            : inEnglish('standing', 'alpha'),
      ] as const,
  ),
  [
    'alpha',
    '&fallback=none',
    (locale) => {
      if (locale === 'en') return inEnglish('standing', 'alpha');
      if (locale === 'fr') return { status: 200, of: 'standing', served: 'fr', slug: 'alpha-fr' };
      return { status: 404, alternates: STANDING };
    },
  ],
  [
    'beta',
    '',
    (locale) => ({
      ...inEnglish('withdrawnHere', 'beta'),
      ...(locale === 'fr' ? { reason: 'withdrawn' } : {}),
    }),
  ],
  [
    'beta',
    '&fallback=none',
    (locale) => (locale === 'en' ? inEnglish('withdrawnHere', 'beta') : { status: 404, alternates: ['en'] }),
  ],
  [
    'beta-fr',
    '',
    (locale) => (locale === 'fr' ? { status: 410, alternates: ['en'] } : inEnglish('withdrawnHere', 'beta')),
  ],
  ['gamma', '', () => ({ status: 410, alternates: [] })],
  [
    'shared',
    '',
    (locale) => {
      if (locale === 'fr' || locale === 'es')
        return { status: 200, of: 'sharing', served: locale, slug: 'shared' };
      return { status: 404, alternates: [], candidates: 2 };
    },
  ],
  [
    'zeta-fr',
    '',
    (locale) =>
      locale === 'fr'
        ? { status: 200, of: 'withoutOriginal', served: 'fr', slug: 'zeta-fr' }
        : { status: 404, alternates: ['fr'] },
  ],
  [
    'zeta',
    '',
    (locale) => {
      if (locale === 'fr') return { status: 200, of: 'withoutOriginal', served: 'fr', slug: 'zeta-fr' };
      return { status: locale === 'en' ? 410 : 404, alternates: ['fr'] };
    },
  ],
  ['never-there', '', () => ({ status: 404, alternates: [] })],
];

const room = openNewsroom();
const ANSWERS = { article: articleAnswer, technique: techniqueAnswer, topic: topicAnswer } as const;

describe.each(STAGED_KINDS)('A slug of a %s', (kind: StagedKind) => {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await setStage(room.editor, room.library, kind);
  });

  it.each(CASES)('%s%s', async (slug, more, expected) => {
    for (const locale of LOCALE_CODES) {
      const answer = await room.cms.api(`${addressOf(kind, slug)}?locale=${locale}${more}`);
      expectContracted(kind, answer);
      const wanted = expected(locale);
      expect([locale, answer.status]).toEqual([locale, wanted.status]);
      if (wanted.status === 200) expectDocument(answer.body, locale, wanted);
      else {
        const { details } = errorAnswer.parse(answer.body).error;
        expect([locale, details.alternates?.map((one) => one.locale)]).toEqual([locale, wanted.alternates]);
        expect(details.candidates?.length).toBe(wanted.candidates);
      }
    }
  });

  function expectDocument(body: unknown, locale: LocaleCode, wanted: Extract<Expected, { status: 200 }>) {
    const { data, meta } = ANSWERS[kind].parse(body);
    const { served, slug } = wanted;
    const fallback: Fallback = served === locale ? null : { reason: wanted.reason ?? 'not-translated' };
    expect([stage?.[wanted.of]].flat()).toContain(data.id);
    expect(data).toMatchObject({
      kind,
      locale: served,
      slug,
      path: documentPath(locale, kind, slug),
      fallback,
    });
    expect(meta).toMatchObject({
      requestedLocale: locale,
      servedLocale: served,
      fallback,
      canonicalPath: documentPath(served, kind, slug),
    });
    expect(meta.alternates.map((one) => one.locale)).toContain(served);
  }

  it('does not change what lists of any language and fallback hold', async () => {
    const name = `${kind}s` as const;
    for (const locale of LOCALE_CODES) {
      for (const fallback of ['none', 'default']) {
        const answer = await room.cms.api(`/${KIND_SEGMENTS[kind]}?locale=${locale}&fallback=${fallback}`);
        expect(expectContracted(name, answer).status).toBe(200);
      }
    }
  });
});

describe('The home page', () => {
  it('is not there before it is published, falls back, and can be withdrawn', async () => {
    const { cms, editor, library } = room;
    const statuses = async (more = '') =>
      Promise.all(
        LOCALE_CODES.map(
          async (locale) => expectContracted('home', await cms.api(`/home?locale=${locale}${more}`)).status,
        ),
      );
    const all = (status: number) => LOCALE_CODES.map(() => status);
    expect(await statuses()).toEqual(all(404));
    const id = await editor.create('home', 'en', homeFields('en', library));
    await editor.publish('home', id, 'en');
    await editor.save('home', id, 'ar', homeFields('ar', library));
    await editor.publish('home', id, 'ar');
    expect(await statuses()).toEqual(all(200));
    expect(await statuses('&fallback=none')).toEqual(
      LOCALE_CODES.map((code) => (code === 'en' || code === 'ar' ? 200 : 404)),
    );
    await editor.withdraw('home', id, 'ar');
    const { meta } = homeAnswer.parse((await cms.api('/home?locale=ar')).body);
    expect(meta).toMatchObject({ servedLocale: 'en', fallback: { reason: 'withdrawn' } });
    await editor.withdraw('home', id, 'en');
    expect(await statuses()).toEqual(all(410));
  });
});

describe('The page of a person', () => {
  it('is found in its languages, falls back, goes with its version, and with the person', async () => {
    const { cms, editor, library } = room;
    await editor.save('author', library.writer, 'fr', { name: 'Mara Tilleul' });
    const ask = async (locale: LocaleCode, more = '') =>
      expectContracted('author', await cms.api(`/authors/mara-lind?locale=${locale}${more}`));
    const servedIn = async (locale: LocaleCode) => authorAnswer.parse((await ask(locale)).body).meta;
    expect(await servedIn('fr')).toMatchObject({ servedLocale: 'fr', fallback: null });
    for (const locale of LOCALE_CODES.filter((code) => code !== 'fr' && code !== 'en')) {
      expect(await servedIn(locale)).toMatchObject({
        servedLocale: 'en',
        fallback: { reason: 'not-translated' },
      });
      expect((await ask(locale, '&fallback=none')).status).toBe(404);
    }
    await editor.delete('author', library.writer, 'fr');
    expect((await ask('fr')).status).toBe(410);
    expect((await ask('en')).status).toBe(200);
    await editor.delete('author', library.writer, '*');
    for (const locale of LOCALE_CODES) expect((await ask(locale)).status).toBe(410);
    for (const locale of LOCALE_CODES) {
      const answer = await cms.api(`/authors/nobody?locale=${locale}`);
      expect(expectContracted('author', answer).status).toBe(404);
    }
  });
});
