import { cover, seo } from './fields.ts';
import type { TypeForm } from './form.ts';

export const homeForm: TypeForm = {
  uid: 'api::home.home',
  mainField: 'heading',
  columns: ['heading', 'updatedAt'],
  sortedBy: { field: 'heading', order: 'ASC' },
  rows: [
    [{ name: 'heading', label: 'Heading', size: 12 }],
    [{ name: 'intro', label: 'Introduction', help: 'Two or three sentences in plain text.', size: 12 }],
    [cover],
    [seo],
    [
      {
        name: 'featured',
        label: 'Featured articles',
        help: 'In the order in which they are shown. For all languages, set on the English version.',
        size: 12,
      },
    ],
  ],
};
