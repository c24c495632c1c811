export { formOf } from './form.ts';
export { skippedHeadings, type HeadingIssue } from './heading-levels.ts';
export { headingId, headings, type HeadingEntry } from './headings.ts';
export { LIMITS } from './limits.ts';
export { checkLinks, links, mapLinks, type FoundLink, type LinkIssue } from './links.ts';
export {
  HEADING_LEVELS,
  LIST_FORMATS,
  MARKS,
  type Block,
  type Code,
  type Heading,
  type HeadingLevel,
  type Inline,
  type LinkNode,
  type List,
  type ListFormat,
  type ListItem,
  type Mark,
  type Marks,
  type Paragraph,
  type Quote,
  type TextNode,
} from './nodes.ts';
export { parseBlocks } from './parse-blocks.ts';
export { inlineText, plainText } from './plain-text.ts';
export { countWords, readingMinutes, readingUnits, type ReadingUnit } from './reading.ts';
export { RichTextError, type RichTextIssue } from './rich-text-error.ts';
export {
  judgeLink,
  safeLink,
  type LinkKind,
  type LinkRefusal,
  type RefusedLink,
  type SafeLink,
} from './safe-link.ts';
export { canonicalWords, wordsOf } from './words.ts';
