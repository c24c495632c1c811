import { z } from 'zod';

/**
 * Puts help texts in place of the hints in a form: those of its fields and those of its components’ fields, wherever a
 * component stands. A hint that is none of ours was written by an administrator and stays.
 * @param form What Strapi’s hook hands over: panels of rows of fields, and rows of fields by component.
 * @param helps Help texts by the English ones.
 * @returns The same with other hints. What has another shape is handed back as it is: in English it still can be filled in.
 */
export function translateHints(form: unknown, helps: Readonly<Record<string, string>>): unknown {
  const { success, data } = formWith(helps).safeParse(form);
  return success ? data : form;
}

function formWith(helps: Readonly<Record<string, string>>) {
  const hint = z.string().transform((text) => helps[text] ?? text);
  const rows = z.array(z.array(z.looseObject({ hint: hint.nullish() })));
  return z.looseObject({
    layout: z.looseObject({
      layout: z.array(rows),
      components: z.record(z.string(), z.looseObject({ layout: rows })),
    }),
  });
}
