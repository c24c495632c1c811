import {
  alsoKnownAs,
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

export const techniqueForm: TypeForm = {
  uid: 'api::technique.technique',
  mainField: 'name',
  columns: ['name', 'family', 'updatedAt'],
  sortedBy: { field: 'name', order: 'ASC' },
  rows: [
    [{ name: 'name', label: 'Name', size: 12 }],
    [slug],
    [alsoKnownAs],
    [summary],
    [cover],
    [sections],
    [
      {
        name: 'avoidIf',
        label: 'Avoid if',
        help: 'When the technique should not be used, one entry for each reason.',
      },
    ],
    [seo],
    [
      { name: 'family', label: 'Family', help: 'For all languages, set on the original.', size: 6 },
      {
        name: 'pressure',
        label: 'Pressure',
        help: 'How firm it usually is. For all languages, set on the original.',
        size: 6,
      },
    ],
    [
      { name: 'minutesMin', label: 'Shortest session', help: 'In minutes.', size: 6 },
      { name: 'minutesMax', label: 'Longest session', help: 'In minutes.', size: 6 },
    ],
    [{ ...topics, size: 12 }],
    [translation],
    [reviews],
    [sources],
    origin,
  ],
};
