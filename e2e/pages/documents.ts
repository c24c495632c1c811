import type { LocaleCode } from './locales.ts';

interface Edition {
  readonly slug: string;
  readonly title: string;
  /** Slug of the person whom the translation passport names; null for the original. */
  readonly translator: string | null;
}

/** The article that every part must serve well, as its readers know it in each language. */
export const BACK_PAIN: Readonly<Record<LocaleCode, Edition>> = {
  en: { slug: 'relieving-back-pain', title: 'Relieving back pain with massage therapy', translator: null },
  de: {
    slug: 'rueckenschmerzen-lindern',
    title: 'Rückenschmerzen mit Massage lindern',
    translator: 'jonas-feld',
  },
  fr: {
    slug: 'soulager-le-mal-de-dos',
    title: 'Soulager le mal de dos par le massage',
    translator: 'camille-aubry',
  },
  es: {
    slug: 'aliviar-el-dolor-de-espalda',
    title: 'Aliviar el dolor de espalda con masaje terapéutico',
    translator: 'lucia-ferrer',
  },
  ar: { slug: 'تخفيف-آلام-الظهر', title: 'تخفيف آلام الظهر بالتدليك', translator: 'samir-haddad' },
  ja: {
    slug: '腰や背中の痛みをやわらげる',
    title: 'マッサージで腰や背中の痛みをやわらげる',
    translator: 'aiko-morita',
  },
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

/** A topic that the setup of a run withdraws in every language. */
export const WITHDRAWN_TOPIC = 'feet';

/** An article whose original has changed since it was translated into German. */
export const OUTDATED_IN_GERMAN = {
  title: 'Spannungskopfschmerzen und Massage',
  /** It leads on to the German slug. */
  path: '/de/articles/tension-headaches-and-massage',
};
