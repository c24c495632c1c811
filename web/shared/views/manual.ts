import type { ManualName } from '../manuals.ts';
import type { ContentsEntry } from '../sections.ts';
import type { PageFrame } from './frame.ts';

/** A page of a manual. */
export interface ManualPage {
  readonly frame: PageFrame;
  readonly manual: ManualName;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly contents: readonly ContentsEntry[];
  /** The parsed document, as `ContentRenderer` takes it. */
  readonly document: Readonly<Record<string, unknown>>;
}
