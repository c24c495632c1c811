import {
  cover,
  origin,
  reviews,
  sections,
  seo,
  slug,
  sources,
  summary,
  topics,
  translation,
} from './fields.ts';
import type { TypeForm } from './form.ts';

export const articleForm: TypeForm = {
  uid: 'api::article.article',
  mainField: 'title',
  columns: ['title', 'updatedAt'],
  sortedBy: { field: 'updatedAt', order: 'DESC' },
  rows: [
    [{ name: 'title', label: 'Title', size: 12 }],
    [slug],
    [summary],
    [
      {
        name: 'keyPoints',
        label: 'Key points',
        help: 'What a reader in a hurry should take along: up to three short lines, one on each line.',
        size: 12,
      },
    ],
    [cover],
    [sections],
    [seo],
    [
      {
        name: 'authors',
        label: 'Authors',
        help: 'In the order in which they are named. For all languages, set on the original.',
        size: 6,
      },
      topics,
    ],
    [
      {
        name: 'techniques',
        label: 'Techniques',
        help: 'In the order in which the article shows them. For all languages, set on the original.',
        size: 12,
      },
    ],
    [translation],
    [reviews],
    [
      {
        name: 'updates',
        label: 'Updates',
        help: 'What readers should know has changed since the first publication.',
      },
    ],
    [sources],
    [
      {
        name: 'funding',
        label: 'Funding',
        help: 'Who paid for the article. For all languages, set on the original.',
      },
    ],
    origin,
  ],
};
