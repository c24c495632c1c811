import { alsoKnownAs, origin, seo, slug, sources, summary, translation } from './fields.ts';
import type { TypeForm } from './form.ts';

export const topicForm: TypeForm = {
  uid: 'api::topic.topic',
  mainField: 'name',
  columns: ['name', 'kind', 'updatedAt'],
  sortedBy: { field: 'name', order: 'ASC' },
  rows: [
    [{ name: 'name', label: 'Name', size: 12 }],
    [slug],
    [alsoKnownAs],
    [summary],
    [seo],
    [
      {
        name: 'kind',
        label: 'What it is about',
        help: 'A condition needs at least one source. For all languages, set on the original.',
        size: 6,
      },
      {
        name: 'bodyRegion',
        label: 'Region of the body',
        help: 'Where the body picture leads here; empty where it is about no single region.',
        size: 6,
      },
    ],
    [
      {
        name: 'parent',
        label: 'Part of',
        help: 'A wider topic. For all languages, set on the original.',
        size: 12,
      },
    ],
    [translation],
    [sources],
    origin.slice(0, 1),
  ],
};
