import type { ContainerDirective, LeafDirective } from './tree.ts';
import { z } from 'zod';
import { mistakeAt } from './text-mistake.ts';

/**
 * The attributes of a directive, checked.
 *
 * @throws TextMistake where one is missing, unknown or wrong
 */
export function attributesOf<Schema extends z.ZodType>(
  directive: ContainerDirective | LeafDirective,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(directive.attributes ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(' – '),
  );
  throw mistakeAt(directive, `${directive.name}: ${problems.join('; ')}.`);
}

/** An attribute that has to say something. */
export const said = z.string().trim().min(1, 'is empty');
