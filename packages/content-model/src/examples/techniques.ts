import type { LocaleCode } from '../locales.ts';
import type { Technique } from '../wire/documents.ts';
import type { TechniqueReference, TopicReference } from '../wire/references.ts';
import { decorativeFigure } from './pictures.ts';
import { reviewerIn } from './people.ts';

const SWEDISH: Readonly<Record<'en' | 'ar', { title: string; slug: string; summary: string }>> = {
  en: {
    title: 'Swedish massage',
    slug: 'swedish-massage',
    summary: 'Long, gliding strokes that warm the tissue and calm the breath.',
  },
  ar: {
    title: 'التدليك السويدي',
    slug: 'التدليك-السويدي',
    summary: 'حركات طويلة انسيابية تدفئ الأنسجة وتهدئ التنفس.',
  },
};

/** The example technique as a card: translated into Arabic, a fallback in every other locale. */
export function swedishMassageIn(locale: LocaleCode): TechniqueReference {
  const words = locale === 'ar' ? SWEDISH.ar : SWEDISH.en;
  const served = locale === 'ar' ? 'ar' : 'en';
  return {
    id: 'exampletechnique00000001',
    kind: 'technique',
    title: words.title,
    path: `/${locale}/techniques/${words.slug}`,
    locale: served,
    fallback: locale === served ? null : { reason: 'not-translated' },
    summary: words.summary,
    cover: decorativeFigure('emblem-swedish-massage'),
    family: 'massage',
    pressure: 'light',
    minutes: { min: 50, max: 60 },
  };
}

/** The example topic as a card. */
export function lowerBackPainIn(locale: LocaleCode): TopicReference {
  return {
    id: 'exampletopic000000000001',
    kind: 'topic',
    title: 'Lower back pain',
    path: `/${locale}/topics/lower-back-pain`,
    locale: 'en',
    fallback: locale === 'en' ? null : { reason: 'not-translated' },
    summary: 'Where it comes from, when it passes by itself, and what is often used for it.',
    topicKind: 'condition',
    bodyRegion: 'lower-back',
  };
}

/** The whole example technique in English. */
export const swedishMassage: Technique = {
  id: 'exampletechnique00000001',
  kind: 'technique',
  locale: 'en',
  slug: 'swedish-massage',
  path: '/en/techniques/swedish-massage',
  fallback: null,
  title: SWEDISH.en.title,
  publishedAt: '2026-01-02T09:00:00.000Z',
  updatedAt: '2026-01-02T09:00:00.000Z',
  alsoKnownAs: ['Classic massage'],
  summary: SWEDISH.en.summary,
  readingMinutes: 1,
  cover: decorativeFigure('emblem-swedish-massage'),
  family: 'massage',
  pressure: 'light',
  minutes: { min: 50, max: 60 },
  avoidIf: [
    { text: 'You have a fever or an infection of the skin.', level: 'never', source: 'nccih', locale: 'en' },
    { text: 'You are pregnant.', level: 'ask-first', source: null, locale: 'en' },
  ],
  topics: [lowerBackPainIn('en')],
  reviews: [
    {
      scope: 'medical',
      reviewer: reviewerIn('en'),
      on: '2026-01-02',
      dueOn: '2028-01-02',
      current: true,
      through: 'own',
    },
  ],
  translation: null,
  sections: [
    {
      type: 'prose',
      key: 'k1',
      blocks: [
        { type: 'heading', level: 2, children: [{ type: 'text', text: 'What a session is like' }] },
        {
          type: 'paragraph',
          children: [{ type: 'text', text: 'You lie down; the strokes follow the muscle.' }],
        },
      ],
    },
  ],
  sources: [
    {
      key: 'nccih',
      title: 'Massage Therapy: What You Need To Know',
      publisher: 'National Center for Complementary and Integrative Health',
      url: 'https://www.nccih.nih.gov/health/massage-therapy-what-you-need-to-know',
      doi: null,
      year: 2019,
      language: 'en',
    },
  ],
  seo: { title: null, description: null, image: null },
};
