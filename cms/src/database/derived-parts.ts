import { z } from 'zod';
import type { Handle } from './connection.ts';

/** What is made of editions alone, or of drafts, and so can be made anew from them: whatever is wrong with it is mended by that. */
export type DerivedPart = 'lists' | 'search' | 'titles';

/** By which rules a part was made, and whether it has everything: a start that was cut short leaves a part of it. */
export interface PartState {
  readonly version: string;
  readonly isWhole: boolean;
}

const stateRow = z.object({ version: z.string(), isWhole: z.coerce.boolean() });

/** How a part stands; undefined where it was never made. */
export async function stateOfPart(handle: Handle, part: DerivedPart): Promise<PartState | undefined> {
  const row: unknown = await handle('derived_parts')
    .select({ version: 'version', isWhole: 'is_whole' })
    .where({ part })
    .first();
  return stateRow.optional().parse(row);
}

/** Notes how a part stands, in the transaction that makes it so. */
export async function notePart(
  handle: Handle,
  part: DerivedPart,
  { version, isWhole }: PartState,
): Promise<void> {
  await handle('derived_parts')
    .insert({ part, version, is_whole: isWhole })
    .onConflict('part')
    .merge(['version', 'is_whole']);
}

/** Notes that every part lacks something, so that a start completes it. */
export async function noteIncomplete(handle: Handle): Promise<void> {
  await handle('derived_parts').update({ is_whole: false });
}
