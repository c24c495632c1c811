/** Latin letters that do not decompose into a base letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
/** Arabic vowel marks (harakat, superscript alef) and the tatweel: the usual spelling does without them. */
const ARABIC_DECORATION =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0640]/gu;

/** Lower-case Latin letters as ASCII ones: without accents, ß as ss, œ as oe. Other scripts stay as they are, in NFC. */
export function foldLatin(text: string): string {
  const withoutMarks = text.normalize('NFD').replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '');
  return replaceLetters(withoutMarks.normalize('NFC'), LATIN);
}

/** Arabic as it is usually written: without vowel marks and tatweel. */
export function withoutArabicDecoration(text: string): string {
  return text.replace(ARABIC_DECORATION, '');
}

/** Exchanges single letters of a text, which is put into NFC first. */
export function replaceLetters(text: string, letters: Readonly<Record<string, string>>): string {
  return Array.from(text.normalize('NFC'), (letter) => letters[letter] ?? letter).join('');
}
