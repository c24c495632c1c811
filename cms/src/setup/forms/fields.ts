import type { FormField, FormRow } from './form.ts';

/** Fields that several types have, with the same words everywhere. */

export const slug: FormField = {
  name: 'slug',
  label: 'Address',
  help: 'The end of the page’s address. Made from the title when left empty; the old address leads here when you change it.',
  size: 12,
};
export const summary: FormField = {
  name: 'summary',
  label: 'Summary',
  help: 'One or two plain sentences, about 120–160 characters: shown in lists, search results and at the top of the page.',
  size: 12,
};
export const alsoKnownAs: FormField = {
  name: 'alsoKnownAs',
  label: 'Also known as',
  help: 'Other names that readers may look for, one on each line.',
  size: 12,
};
export const cover: FormField = {
  name: 'cover',
  label: 'Cover picture',
  help: 'Describe it in this language, or mark it as decorative.',
};
export const sections: FormField = {
  name: 'sections',
  label: 'Sections',
  help: 'The text, piece by piece. Translations have the same sections in the same order.',
};
export const seo: FormField = {
  name: 'seo',
  label: 'Search engines',
  help: 'Only where title, summary or cover would not do.',
};
export const translation: FormField = {
  name: 'translation',
  label: 'Translation',
  help: 'How this translation came to be. Readers see it. Leave it empty on the original.',
};
export const reviews: FormField = {
  name: 'reviews',
  label: 'Reviews',
  help: 'Who read these words, and when they are due again: 36 months later at most.',
};
export const sources: FormField = {
  name: 'sources',
  label: 'Sources',
  help: 'For all languages, set on the original. Cite one by linking words to /#source- and its key, such as /#source-who-2023.',
};
export const topics: FormField = {
  name: 'topics',
  label: 'Topics',
  help: 'For all languages, set on the original.',
  size: 6,
};
/** Where the words come from, and since when they are out: the server keeps both, sources can move until publication. */
export const origin: FormRow = [
  {
    name: 'sourceLocale',
    label: 'Original language',
    help: 'Code of the language that it was written in first. Fixed once it is published.',
    size: 6,
  },
  {
    name: 'firstPublicationAt',
    label: 'First published',
    help: 'Set at the first publication, never moved.',
    size: 6,
    editable: false,
  },
];
