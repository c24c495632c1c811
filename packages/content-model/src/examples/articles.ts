import type { LocaleCode } from '../locales.ts';
import type { Article } from '../wire/documents.ts';
import type { Translation } from '../wire/records.ts';
import type { Alternate } from '../wire/references.ts';
import type { Section } from '../wire/sections.ts';
import { describedFigure } from './pictures.ts';
import { reviewerIn, writerIn } from './people.ts';
import { lowerBackPainIn, swedishMassageIn } from './techniques.ts';

const text = (words: string) => [{ type: 'text' as const, text: words }];
const paragraph = (words: string) => ({ type: 'paragraph' as const, children: text(words) });
const heading = (words: string) => ({ type: 'heading' as const, level: 2 as const, children: text(words) });

const ENGLISH_SECTIONS: Section[] = [
  {
    type: 'callout',
    key: 'c1',
    tone: 'emergency',
    title: 'Get help now',
    locale: 'en',
    blocks: [
      paragraph('Call the emergency number if back pain comes with any of these:'),
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: text('numbness around the genitals or buttocks') },
          { type: 'list-item', children: text('new bladder or bowel trouble') },
          { type: 'list-item', children: text('weakness in both legs') },
        ],
      },
    ],
  },
  {
    type: 'prose',
    key: 'p1',
    blocks: [
      paragraph('A sore back is one of the most ordinary complaints there is, and one of the most personal.'),
      heading('Where the pain comes from'),
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Most of it passes by itself, as ' },
          { type: 'link', url: '#source-who-2023', children: text('the WHO guideline') },
          { type: 'text', text: ' says; ' },
          { type: 'text', text: 'movement', bold: true },
          { type: 'text', text: ' helps along the way.' },
        ],
      },
    ],
  },
  {
    type: 'figure',
    key: 'f1',
    figure: describedFigure('figure-spine-curves', 'A spine drawn as a row of dots', 'Three gentle curves.'),
  },
  {
    type: 'techniques',
    key: 't1',
    heading: 'Techniques that are often used',
    blocks: [paragraph('Each asks for another pressure.')],
  },
  {
    type: 'steps',
    key: 's1',
    heading: 'Five quiet minutes',
    steps: [
      { title: 'Lie down', blocks: [paragraph('Bend your knees and let the back grow wide.')], figure: null },
      { title: 'Breathe', blocks: [paragraph('Out for longer than in.')], figure: null },
    ],
  },
  { type: 'quote', key: 'q1', text: 'Bewegung ist das halbe Leben.', attribution: 'A saying', lang: 'de' },
];

const ARABIC_SECTIONS: Section[] = [
  {
    type: 'callout',
    key: 'c1',
    tone: 'emergency',
    title: 'اطلب المساعدة فورًا',
    locale: 'ar',
    blocks: [paragraph('اتصل برقم الطوارئ إذا رافق ألم الظهر خدر حول الأعضاء التناسلية أو الأرداف.')],
  },
  {
    type: 'prose',
    key: 'p1',
    blocks: [paragraph('ألم الظهر من أكثر الشكاوى شيوعًا.'), heading('من أين يأتي الألم')],
  },
];

const TITLES = {
  en: 'Relieving back pain with massage therapy',
  ar: 'تخفيف آلام الظهر بالتدليك',
} as const;

/** Both editions of the example article. */
export const backPainAlternates: Alternate[] = [
  { locale: 'en', path: '/en/articles/relieving-back-pain', title: TITLES.en, indexable: true },
  { locale: 'ar', path: '/ar/articles/تخفيف-آلام-الظهر-بالتدليك', title: TITLES.ar, indexable: true },
];

const TRANSLATION: Translation = {
  sourceLocale: 'en',
  method: 'human',
  translator: { name: 'سمير حداد', path: null },
  reviewedBy: null,
  translatedAt: '2026-01-05T09:00:00.000Z',
  state: 'outdated',
  changedSince: '2026-02-04T09:00:00.000Z',
};

/** The example article in English (source), Arabic (right to left, outdated), and elsewhere as a fallback to English. */
export function backPainArticleIn(locale: LocaleCode): Article {
  const served = locale === 'ar' ? 'ar' : 'en';
  const slug = served === 'ar' ? 'تخفيف-آلام-الظهر-بالتدليك' : 'relieving-back-pain';
  return {
    id: 'examplearticle0000000001',
    kind: 'article',
    locale: served,
    slug,
    path: `/${locale}/articles/${slug}`,
    fallback: locale === served ? null : { reason: 'not-translated' },
    title: TITLES[served],
    summary:
      served === 'ar'
        ? 'ما الذي تستطيع اليدان فعله لظهر متعب، وما الذي لا تستطيعانه.'
        : 'What hands can do for a sore back, what they cannot, and how to choose between a light touch and a deep one.',
    keyPoints: served === 'ar' ? ['الحركة أولًا'] : ['Movement comes first', 'Massage is an addition'],
    publishedAt: '2026-01-03T09:00:00.000Z',
    updatedAt: '2026-02-04T09:00:00.000Z',
    readingMinutes: 4,
    cover: describedFigure(
      'cover-back-pain',
      served === 'ar' ? 'يدان على ظهر' : 'Two hands resting on a back',
    ),
    authors: [writerIn(locale)],
    techniques: [swedishMassageIn(locale)],
    topics: [lowerBackPainIn(locale)],
    reviews: [
      {
        scope: 'medical',
        reviewer: reviewerIn(locale),
        on: '2026-01-02',
        dueOn: '2028-01-02',
        current: served === 'en',
        through: served === 'en' ? 'own' : 'source',
      },
    ],
    funding: { kind: 'none', note: null },
    translation: served === 'ar' ? TRANSLATION : null,
    sections: served === 'ar' ? ARABIC_SECTIONS : ENGLISH_SECTIONS,
    sources: [
      {
        key: 'who-2023',
        title: 'WHO guideline for non-surgical management of chronic primary low back pain in adults',
        publisher: 'World Health Organization',
        url: 'https://www.who.int/publications/i/item/9789240081789',
        doi: null,
        year: 2023,
        language: 'en',
      },
    ],
    updates: [{ on: '2026-02-04', kind: 'correction', text: 'The length of a session was corrected.' }],
    seo: { title: null, description: null, image: null },
  };
}
