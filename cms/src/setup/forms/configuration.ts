import { z } from 'zod';
import { DATE_LABELS } from './form.ts';
import type { Form, FormField, TypeForm } from './form.ts';

const metadata = z.object({
  edit: z.record(z.string(), z.unknown()),
  list: z.record(z.string(), z.unknown()),
});

/** What Strapi's content manager keeps for a content type or a component, as far as it is used here. */
export const configuration = z.looseObject({
  settings: z.record(z.string(), z.unknown()),
  metadatas: z.record(z.string(), metadata),
  layouts: z.looseObject({ list: z.array(z.string()) }),
});
export type Configuration = z.infer<typeof configuration>;

/** Width of a field that says none, in twelfths. Strapi allows components, texts of blocks and zones no other. */
const FULL_WIDTH = 12;

/**
 * Writes a form into the content manager's configuration of its type. Fields that the form does not name keep their
 * configuration and leave the layout.
 */
export function configure(form: Form | TypeForm, present: Configuration): Configuration {
  const fields = form.rows.flat();
  const isType = 'columns' in form;
  return {
    ...present,
    settings: {
      ...present.settings,
      mainField: form.mainField,
      ...(isType
        ? { defaultSortBy: form.sortedBy.field, defaultSortOrder: form.sortedBy.order, pageSize: 50 }
        : {}),
    },
    metadatas: Object.fromEntries(
      Object.entries(present.metadatas).map(([name, one]) => [name, describe(one, name, fields)]),
    ),
    layouts: {
      ...present.layouts,
      edit: form.rows.map((row) => row.map(({ name, size }) => ({ name, size: size ?? FULL_WIDTH }))),
      list: isType ? [...form.columns] : present.layouts.list,
    },
  };
}

function describe(
  present: z.infer<typeof metadata>,
  name: string,
  fields: readonly FormField[],
): z.infer<typeof metadata> {
  const field = fields.find((candidate) => candidate.name === name);
  const label = field?.label ?? DATE_LABELS[name];
  if (label === undefined) return present;
  return {
    edit: { ...present.edit, label, description: field?.help ?? '', editable: field?.editable ?? true },
    list: { ...present.list, label },
  };
}
