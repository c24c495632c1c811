import type { TypeForm } from './form.ts';

export const siteForm: TypeForm = {
  uid: 'api::site.site',
  mainField: 'name',
  columns: ['name', 'updatedAt'],
  sortedBy: { field: 'name', order: 'ASC' },
  rows: [
    [
      {
        name: 'name',
        label: 'Name',
        help: 'Of the publication, as readers of this language know it.',
        size: 6,
      },
      { name: 'tagline', label: 'Tagline', help: 'A few words that stand beside the name.', size: 6 },
    ],
    [
      {
        name: 'disclaimer',
        label: 'Disclaimer',
        help: 'What every article ends with. Left empty, the usual sentence stands there.',
        size: 12,
      },
    ],
    [
      {
        name: 'navigation',
        label: 'Navigation',
        help: 'Names of the entries of the menu. What is left empty is called as usual.',
      },
    ],
    [
      {
        name: 'contact',
        label: 'Contact',
        help: 'Stands on the page about contact, in place of what the page says without it.',
      },
    ],
    [
      {
        name: 'imprint',
        label: 'Imprint',
        help: 'Who is answerable for the publication. Stands in place of what the page says without it.',
      },
    ],
    [
      {
        name: 'contactEmail',
        label: 'E-mail address',
        help: 'Where readers report mistakes. For all languages, set on the English version.',
        size: 6,
      },
    ],
    [
      {
        name: 'social',
        label: 'Elsewhere',
        help: 'Pages of the publication in social networks. For all languages, set on the English version.',
      },
    ],
  ],
};
