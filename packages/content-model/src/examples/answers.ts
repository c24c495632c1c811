import { LOCALES } from '../locales.ts';
import type { LocaleCode } from '../locales.ts';
import { fallbackChain } from '../fallback.ts';
import type {
  ArticleAnswer,
  ArticleListAnswer,
  AuthorAnswer,
  HomeAnswer,
  ListMeta,
  LocalesAnswer,
  TechniqueAnswer,
  TechniqueListAnswer,
  TopicAnswer,
  TopicListAnswer,
} from '../wire/answers.ts';
import type { ArticleItem, Topic } from '../wire/documents.ts';
import { backPainAlternates, backPainArticleIn } from './articles.ts';
import { writerPageIn } from './people.ts';
import { describedFigure } from './pictures.ts';
import { lowerBackPainIn, swedishMassage } from './techniques.ts';

/** `GET /articles/{slug}` for the example article. */
export function articleAnswerIn(locale: LocaleCode): ArticleAnswer {
  const data = backPainArticleIn(locale);
  return {
    data,
    meta: {
      requestedLocale: locale,
      servedLocale: data.locale,
      fallback: data.fallback,
      indexable: true,
      canonicalPath: `/${data.locale}/articles/${data.slug}`,
      alternates: backPainAlternates,
    },
  };
}

/** The example article as a list carries it. */
export function articleItemIn(locale: LocaleCode): ArticleItem {
  const {
    sections: _sections,
    sources: _sources,
    updates: _updates,
    seo: _seo,
    ...item
  } = backPainArticleIn(locale);
  return item;
}

const listMetaOf = (locale: LocaleCode, total: number): ListMeta => ({
  requestedLocale: locale,
  pagination: { page: 1, pageSize: 24, pageCount: 1, total },
});

/** `GET /articles?fallback=default`. */
export function articleListAnswerIn(locale: LocaleCode): ArticleListAnswer {
  return { data: [articleItemIn(locale)], meta: listMetaOf(locale, 1) };
}

/** `GET /techniques/swedish-massage`, in English. */
export const techniqueAnswer: TechniqueAnswer = {
  data: swedishMassage,
  meta: {
    requestedLocale: 'en',
    servedLocale: 'en',
    fallback: null,
    indexable: true,
    canonicalPath: swedishMassage.path,
    alternates: [{ locale: 'en', path: swedishMassage.path, title: swedishMassage.title, indexable: true }],
  },
};

/** `GET /techniques`, in English. */
export const techniqueListAnswer: TechniqueListAnswer = (() => {
  const { sections: _sections, sources: _sources, seo: _seo, ...item } = swedishMassage;
  return { data: [item], meta: listMetaOf('en', 1) };
})();

/** The example topic in a locale: it exists in English only. */
export function topicIn(locale: LocaleCode): Topic {
  return {
    ...lowerBackPainIn(locale),
    slug: 'lower-back-pain',
    publishedAt: '2026-01-02T09:00:00.000Z',
    updatedAt: '2026-01-02T09:00:00.000Z',
    alsoKnownAs: ['Lumbago'],
    parent: null,
    translation: null,
    sources: [],
    seo: { title: null, description: null, image: null },
  };
}

/** `GET /topics/lower-back-pain`. */
export function topicAnswerIn(locale: LocaleCode): TopicAnswer {
  const data = topicIn(locale);
  return {
    data,
    meta: {
      requestedLocale: locale,
      servedLocale: 'en',
      fallback: data.fallback,
      indexable: true,
      canonicalPath: '/en/topics/lower-back-pain',
      alternates: [{ locale: 'en', path: '/en/topics/lower-back-pain', title: data.title, indexable: true }],
    },
  };
}

/** `GET /topics`. */
export function topicListAnswerIn(locale: LocaleCode): TopicListAnswer {
  const { sources: _sources, seo: _seo, ...item } = topicIn(locale);
  return { data: [item], meta: listMetaOf(locale, 1) };
}

/** `GET /authors/mara-lind`. */
export function authorAnswerIn(locale: LocaleCode): AuthorAnswer {
  const data = writerPageIn(locale);
  return {
    data,
    meta: {
      requestedLocale: locale,
      servedLocale: locale,
      fallback: null,
      indexable: true,
      canonicalPath: data.path,
      alternates: LOCALES.map(({ code }) => {
        const page = writerPageIn(code);
        return { locale: code, path: page.path, title: page.title, indexable: true };
      }),
    },
  };
}

/** `GET /home`: exists in English and Arabic. */
export function homeAnswerIn(locale: LocaleCode): HomeAnswer {
  const served = locale === 'ar' ? 'ar' : 'en';
  const reason = locale === served ? null : ({ reason: 'not-translated' } as const);
  const heading = served === 'ar' ? 'راحة للجسد' : 'Ease for the body';
  return {
    data: {
      id: 'examplehome0000000000001',
      kind: 'home',
      locale: served,
      path: `/${locale}`,
      fallback: reason,
      heading,
      intro:
        served === 'ar' ? 'مقالات هادئة موثقة.' : 'Calm, sourced articles about what helps a body along.',
      cover: describedFigure('cover-home', served === 'ar' ? 'تلتان وشمس' : 'Two hills and a sun'),
      seo: { title: null, description: null, image: null },
      featured: [articleItemIn(locale)],
      publishedAt: '2026-01-02T09:00:00.000Z',
      updatedAt: '2026-01-02T09:00:00.000Z',
    },
    meta: {
      requestedLocale: locale,
      servedLocale: served,
      fallback: reason,
      indexable: true,
      canonicalPath: `/${served}`,
      alternates: [
        { locale: 'en', path: '/en', title: 'Ease for the body', indexable: true },
        { locale: 'ar', path: '/ar', title: 'راحة للجسد', indexable: true },
      ],
    },
  };
}

/** `GET /locales`. */
export const localesAnswer: LocalesAnswer = {
  data: LOCALES.map(({ code, tag, name, direction }) => ({
    code,
    tag,
    name,
    direction,
    isDefault: code === 'en',
    fallback: fallbackChain(code),
    editions: { article: 1, technique: 1, topic: 1, author: 1, home: 1, site: 1 },
    indexable: 5,
  })),
  meta: {},
};
