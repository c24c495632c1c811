import type { Form, FormRow } from './form.ts';

/** The rows of a picture in its place. */
export const figureRows: readonly FormRow[] = [
  [
    { name: 'image', label: 'Picture', size: 6 },
    {
      name: 'decorative',
      label: 'Decorative',
      help: 'It says nothing that the text does not say: readers who cannot see it miss nothing.',
      size: 6,
    },
  ],
  [
    {
      name: 'alt',
      label: 'Alternative text',
      help: 'What the picture shows and why it is here, for readers who cannot see it. In this language.',
      size: 12,
    },
  ],
  [{ name: 'caption', label: 'Caption', help: 'Shown below the picture.', size: 12 }],
  [{ name: 'credit', label: 'Credit', help: 'Who made it, where that has to be named.', size: 12 }],
];

/** The components that types are made of besides sections. */
export const recordForms: readonly Form[] = [
  { uid: 'shared.figure', mainField: 'alt', rows: figureRows },
  {
    uid: 'shared.seo',
    mainField: 'title',
    rows: [
      [{ name: 'title', label: 'Title', help: 'At most about 60 characters.', size: 12 }],
      [{ name: 'description', label: 'Description', help: 'About 80–160 characters.', size: 12 }],
      [{ name: 'image', label: 'Picture', help: 'For cards in social networks.', size: 12 }],
    ],
  },
  {
    uid: 'shared.update',
    mainField: 'text',
    rows: [
      [
        { name: 'on', label: 'Date', size: 6 },
        {
          name: 'kind',
          label: 'Kind',
          help: 'A correction says that something was wrong; safety, that it could have hurt somebody.',
          size: 6,
        },
      ],
      [{ name: 'text', label: 'What changed', size: 12 }],
    ],
  },
  {
    uid: 'shared.translation',
    mainField: 'method',
    rows: [
      [
        {
          name: 'method',
          label: 'Made by',
          help: 'A person, a machine, or a machine and then a person.',
          size: 6,
        },
        { name: 'translatedAt', label: 'Translated on', size: 6 },
      ],
      [
        { name: 'translator', label: 'Translator', size: 6 },
        {
          name: 'reviewedBy',
          label: 'Reviewed by',
          help: 'Who read the translation against the original.',
          size: 6,
        },
      ],
    ],
  },
  {
    uid: 'shared.review',
    mainField: 'scope',
    rows: [
      [
        { name: 'scope', label: 'What was reviewed', size: 6 },
        { name: 'reviewer', label: 'Reviewer', size: 6 },
      ],
      [
        { name: 'on', label: 'Reviewed on', size: 6 },
        { name: 'dueOn', label: 'Due again on', help: 'At most 36 months later.', size: 6 },
      ],
    ],
  },
  {
    uid: 'shared.source',
    mainField: 'title',
    rows: [
      [
        {
          name: 'key',
          label: 'Key',
          help: 'Small letters, digits and hyphens, such as who-2023. The text cites it as /#source-who-2023.',
          size: 6,
        },
        { name: 'publisher', label: 'Publisher', size: 6 },
      ],
      [{ name: 'title', label: 'Title', size: 12 }],
      [
        { name: 'url', label: 'Web address', size: 6 },
        { name: 'doi', label: 'DOI', help: 'Such as 10.1002/14651858.CD001929.pub3.', size: 6 },
      ],
      [
        { name: 'year', label: 'Year', size: 6 },
        { name: 'language', label: 'Language', help: 'Code of its language, such as en.', size: 6 },
      ],
    ],
  },
  {
    uid: 'shared.funding',
    mainField: 'kind',
    rows: [
      [{ name: 'kind', label: 'Paid by', size: 6 }],
      [{ name: 'note', label: 'Note', help: 'Who, and what for. Shown to readers.', size: 12 }],
    ],
  },
  {
    uid: 'shared.avoid-if',
    mainField: 'text',
    rows: [
      [{ name: 'text', label: 'Reason', help: 'Completes “Avoid it if …”.', size: 12 }],
      [
        { name: 'level', label: 'How strict', size: 6 },
        { name: 'sourceKey', label: 'Key of the source', help: 'The source that says so.', size: 6 },
      ],
    ],
  },
  {
    uid: 'shared.navigation',
    mainField: 'articles',
    rows: [
      [
        { name: 'articles', label: 'Articles', size: 6 },
        { name: 'techniques', label: 'Techniques', size: 6 },
      ],
      [
        { name: 'topics', label: 'Topics', size: 6 },
        { name: 'body', label: 'Body picture', size: 6 },
      ],
      [
        { name: 'search', label: 'Search', size: 6 },
        { name: 'about', label: 'About us', size: 6 },
      ],
    ],
  },
  {
    uid: 'shared.link',
    mainField: 'label',
    rows: [
      [
        { name: 'label', label: 'Words', size: 6 },
        { name: 'url', label: 'Web address', size: 6 },
      ],
    ],
  },
  {
    uid: 'shared.roles',
    mainField: 'writer',
    rows: [
      [
        { name: 'writer', label: 'Writes', size: 4 },
        { name: 'medicalReviewer', label: 'Reviews medically', size: 4 },
        { name: 'translator', label: 'Translates', size: 4 },
      ],
    ],
  },
];
