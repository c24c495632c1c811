import type { TypeForm } from './form.ts';

export const authorForm: TypeForm = {
  uid: 'api::author.author',
  mainField: 'name',
  columns: ['name', 'credentials', 'updatedAt'],
  sortedBy: { field: 'name', order: 'ASC' },
  rows: [
    [
      { name: 'name', label: 'Name', help: 'As readers see it.', size: 6 },
      {
        name: 'sortName',
        label: 'Name for sorting',
        help: 'Family name first, such as “Lind, Mara”.',
        size: 6,
      },
    ],
    [
      {
        name: 'credentials',
        label: 'Credentials',
        help: 'Profession and qualification in a few words.',
        size: 12,
      },
    ],
    [{ name: 'bio', label: 'About', help: 'A few sentences in plain text.', size: 12 }],
    [{ name: 'photo', label: 'Portrait', help: 'Describe it in this language.' }],
    [
      {
        name: 'disclosure',
        label: 'Interests',
        help: 'What readers should know about money and ties. Say so where there are none.',
        size: 12,
      },
    ],
    [
      {
        name: 'slug',
        label: 'Address',
        help: 'The end of the page’s address, the same in every language. Made from the name when left empty.',
        size: 12,
      },
    ],
    [
      {
        name: 'roles',
        label: 'Roles',
        help: 'What the person does for the publication. The same in every language.',
      },
    ],
    [
      {
        name: 'registration',
        label: 'Registration',
        help: 'Number and register, where the profession has one.',
        size: 12,
      },
    ],
    [{ name: 'links', label: 'Links', help: 'Pages about the person elsewhere.' }],
    [
      {
        name: 'fictional',
        label: 'Invented person',
        help: 'For the demo only: on a live site nothing with an invented person can be published.',
        size: 4,
      },
    ],
  ],
};
