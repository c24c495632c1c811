import type { LocaleCode } from './locales.ts';

/** The article that every part must serve well, as its readers know it in each language. */
export const BACK_PAIN: Readonly<Record<LocaleCode, { readonly slug: string; readonly title: string }>> = {
  en: { slug: 'relieving-back-pain', title: 'Relieving back pain with massage therapy' },
  de: { slug: 'rueckenschmerzen-lindern', title: 'Rückenschmerzen mit Massage lindern' },
  fr: { slug: 'soulager-le-mal-de-dos', title: 'Soulager le mal de dos par le massage' },
  es: { slug: 'aliviar-el-dolor-de-espalda', title: 'Aliviar el dolor de espalda con masaje terapéutico' },
  ar: { slug: 'تخفيف-آلام-الظهر', title: 'تخفيف آلام الظهر بالتدليك' },
  ja: { slug: '腰や背中の痛みをやわらげる', title: 'マッサージで腰や背中の痛みをやわらげる' },
};

/** Sections of the article that have a heading, in every language. */
export const BACK_PAIN_SECTIONS = 8;
/** Pictures between them, without the one beside the title. */
export const BACK_PAIN_FIGURES = 3;
/** Works that it is based on. */
export const BACK_PAIN_SOURCES = 7;

/** Decoded path of the article in a language. */
export const backPainPath = (locale: LocaleCode): string => `/${locale}/articles/${BACK_PAIN[locale].slug}`;

/** An article that is not translated into French, was withdrawn in German, and is published in English. */
export const FIRST_MASSAGE = { slug: 'your-first-massage', withdrawnInGermanSlug: 'ihre-erste-massage' };

/** A document that the setup of a run withdraws in every language. */
export const WITHDRAWN = { kind: 'topic', slug: 'feet' } as const;
