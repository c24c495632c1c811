/** The article, after a conjunction or preposition where there is one. What is left has at least three letters. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;
/** Forms of one letter that writers exchange: hamza on its seats, final ya and ta marbuta, and their Persian codes. */
const FORMS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

/** A word without its article. */
export function withoutArticle(word: string): string {
  return word.replace(ARTICLE, '');
}

/**
 * The stem of a word. Snowball takes more endings from a word with the article than from one without, so every word gets
 * it; a final ha counts as the ta marbuta that it is often typed for.
 */
export function stemWithArticle(word: string, stem: (word: string) => string): string {
  const bare = withoutArticle(word).replace(/ه$/u, 'ة');
  const stemmed = stem(`ال${bare}`);
  // From the shortest words it does not take the article off again.
  return stemmed.length > bare.length ? stemmed.slice(2) : stemmed;
}

/** A word with its letters in one form each. */
export function foldArabic(word: string): string {
  return Array.from(word, (letter) => FORMS[letter] ?? letter).join('');
}
