import type { LocaleCode } from '@wellspring/content-model';

export { LOCALES, localeOf } from '@wellspring/content-model';
export type { LocaleCode } from '@wellspring/content-model';

/** What a sentence of the language cannot do without; tells a translation from the original. */
export const SIGN_OF: Readonly<Record<LocaleCode, RegExp>> = {
  en: /\b(?:the|a|an|and|of)\b/i,
  de: /\b(?:der|die|das|ein|eine|und|mit)\b/i,
  fr: /\b(?:le|la|les|un|une|et|du)\b/i,
  es: /\b(?:el|la|los|las|un|una|y|de)\b/i,
  ar: /\p{Script=Arabic}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
};
