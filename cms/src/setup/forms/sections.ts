import type { Form } from './form.ts';
import { figureRows } from './records.ts';

/** The components that sections are made of. */
export const sectionForms: readonly Form[] = [
  {
    uid: 'sections.prose',
    mainField: 'id',
    rows: [
      [
        {
          name: 'body',
          label: 'Text',
          help: 'Headings start at level 2 and skip none. Pictures have a section of their own.',
        },
      ],
    ],
  },
  { uid: 'sections.figure', mainField: 'alt', rows: figureRows },
  {
    uid: 'sections.callout',
    mainField: 'title',
    rows: [
      [
        {
          name: 'tone',
          label: 'Tone',
          help: 'Emergency is for what needs help at once; readers see it before the text.',
          size: 6,
        },
        { name: 'title', label: 'Title', size: 6 },
      ],
      [{ name: 'body', label: 'Text', help: 'Without headings.' }],
    ],
  },
  {
    uid: 'sections.techniques',
    mainField: 'heading',
    rows: [
      [{ name: 'heading', label: 'Heading', size: 12 }],
      [
        {
          name: 'intro',
          label: 'Introduction',
          help: 'Below it, readers see cards of the article’s techniques, in the article’s order.',
        },
      ],
    ],
  },
  {
    uid: 'sections.steps',
    mainField: 'heading',
    rows: [
      [{ name: 'heading', label: 'Heading', size: 12 }],
      [{ name: 'steps', label: 'Steps', help: 'Numbered in this order.' }],
    ],
  },
  {
    uid: 'sections.step',
    mainField: 'title',
    rows: [
      [{ name: 'title', label: 'Title', size: 12 }],
      [{ name: 'body', label: 'Text' }],
      [{ name: 'figure', label: 'Picture' }],
    ],
  },
  {
    uid: 'sections.quote',
    mainField: 'attribution',
    rows: [
      [
        {
          name: 'text',
          label: 'Words',
          help: 'Without quotation marks: each language has its own.',
          size: 12,
        },
      ],
      [
        { name: 'attribution', label: 'Who said it', size: 6 },
        {
          name: 'lang',
          label: 'Language of the words',
          help: 'Code such as en, where it is not this text’s language.',
          size: 6,
        },
      ],
    ],
  },
];
