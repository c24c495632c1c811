import { z } from 'zod';
import { AVOID_LEVELS, CALLOUT_TONES } from '../vocabulary.ts';
import { blocks } from './blocks.ts';
import { figure } from './pictures.ts';
import { localeCode } from './references.ts';

/** Stays the same through publishing and is shared by the versions of a document, so that a section can be followed. */
const key = z.string().min(1).describe('Stays the same through publications and translations.');

const prose = z
  .strictObject({ type: z.literal('prose'), key, blocks })
  .meta({ id: 'ProseSection', description: 'Running text.' });
const figureSection = z
  .strictObject({ type: z.literal('figure'), key, figure })
  .meta({ id: 'FigureSection', description: 'A picture.' });
const callout = z
  .strictObject({
    type: z.literal('callout'),
    key,
    tone: z.enum(CALLOUT_TONES),
    title: z.string().nullable(),
    blocks,
    locale: localeCode.describe(
      'The locale of its words. The source’s, where a machine translation that nobody reviewed would speak of a danger.',
    ),
  })
  .meta({ id: 'CalloutSection', description: 'A tip, a caution, or when to call for help.' });
const techniques = z
  .strictObject({
    type: z.literal('techniques'),
    key,
    heading: z.string().nullable(),
    blocks,
  })
  .meta({ id: 'TechniquesSection', description: 'Where the article’s techniques are shown.' });
const step = z
  .strictObject({ title: z.string(), blocks, figure: figure.nullable() })
  .meta({ id: 'Step', description: 'One step of instructions.' });
const steps = z
  .strictObject({
    type: z.literal('steps'),
    key,
    heading: z.string().nullable(),
    steps: z.array(step).min(1),
  })
  .meta({ id: 'StepsSection', description: 'Instructions, in order.' });
const quote = z
  .strictObject({
    type: z.literal('quote'),
    key,
    text: z.string(),
    attribution: z.string().nullable(),
    lang: z
      .string()
      .nullable()
      .describe('BCP 47 tag of the quoted words, where it is another than the document’s.'),
  })
  .meta({ id: 'QuoteSection', description: 'Words of somebody else.' });

/** One section of an article or a technique. */
export const section = z
  .discriminatedUnion('type', [prose, figureSection, callout, techniques, steps, quote])
  .meta({
    id: 'Section',
    description:
      'One section of an article or a technique. More types may come: leave out one that you do not know.',
  });
export type Section = z.infer<typeof section>;
export type SectionOf<Type extends Section['type']> = Extract<Section, { type: Type }>;

/** When a technique should not be used; `source` is the key of the work that says so. */
export const avoidIf = z
  .strictObject({
    text: z.string(),
    level: z.enum(AVOID_LEVELS),
    source: z.string().nullable().describe('`key` of the work that says so.'),
    locale: localeCode.describe(
      'The locale of the text. The source’s, where nobody has reviewed a machine translation.',
    ),
  })
  .meta({ id: 'AvoidIf', description: 'When a technique should not be used.' });
export type AvoidIf = z.infer<typeof avoidIf>;
