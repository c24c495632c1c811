import { z } from 'zod';
import { AVOID_LEVELS, CALLOUT_TONES } from '../vocabulary.ts';
import { blocks } from './blocks.ts';
import { figure } from './pictures.ts';
import { localeCode } from './references.ts';

/** Stays the same through publishing and is shared by the versions of a document, so that a section can be followed. */
const key = z.string().min(1);

const prose = z.strictObject({ type: z.literal('prose'), key, blocks });
const figureSection = z.strictObject({ type: z.literal('figure'), key, figure });
const callout = z.strictObject({
  type: z.literal('callout'),
  key,
  tone: z.enum(CALLOUT_TONES),
  title: z.string().nullable(),
  blocks,
  /** The locale of its words: the source's where a machine translation that nobody reviewed would speak of a danger. */
  locale: localeCode,
});
const techniques = z.strictObject({
  type: z.literal('techniques'),
  key,
  heading: z.string().nullable(),
  blocks,
});
const step = z.strictObject({ title: z.string(), blocks, figure: figure.nullable() });
const steps = z.strictObject({
  type: z.literal('steps'),
  key,
  heading: z.string().nullable(),
  steps: z.array(step).min(1),
});
const quote = z.strictObject({
  type: z.literal('quote'),
  key,
  text: z.string(),
  attribution: z.string().nullable(),
  /** BCP 47 tag of the quoted words where it is another than the document's. */
  lang: z.string().nullable(),
});

/** One section of an article or a technique. */
export const section = z.discriminatedUnion('type', [
  prose,
  figureSection,
  callout,
  techniques,
  steps,
  quote,
]);
export type Section = z.infer<typeof section>;
export type SectionOf<Type extends Section['type']> = Extract<Section, { type: Type }>;

/** When a technique should not be used; `source` is the key of the work that says so. */
export const avoidIf = z.strictObject({
  text: z.string(),
  level: z.enum(AVOID_LEVELS),
  source: z.string().nullable(),
  locale: localeCode,
});
export type AvoidIf = z.infer<typeof avoidIf>;
