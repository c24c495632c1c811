import type { LocaleCode } from '@wellspring/content-model';

/** Words of other people's languages and signs of one's own, as names of techniques are made of: nothing says where they part. */
const COMPOUND = /^[\p{Script=Katakana}\p{Script=Han}ー]{6,}$/u;
/** The dictionary does not know every word, and takes those apart to single signs. */
const SHORTEST = 2;

/** Where a word of one's own ends, and one of other people's begins. */
const SCRIPTS_MEET = /\p{Script=Han}{2}\n\p{Script=Katakana}/u;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * A name in the parts between which a line may break. A long Japanese compound would break at any sign where it does not fit:
 * `スウェディッシュマッサー` and a last `ジ` alone. Every other name is one part, whose breaks the browser finds.
 */
export function breakableName(name: string, locale: LocaleCode): readonly string[] {
  if (locale !== 'ja' || !COMPOUND.test(name)) return [name];
  const parts: string[] = [];
  let before = '';
  for (const { segment } of words.segment(name)) {
    const part = parts.pop();
    const isBreak =
      (before.length >= SHORTEST && segment.length >= SHORTEST) || SCRIPTS_MEET.test(`${part}\n${segment}`);
    if (part === undefined) parts.push(segment);
    else if (isBreak) parts.push(part, segment);
    else parts.push(part + segment);
    before = segment;
  }
  return parts;
}
