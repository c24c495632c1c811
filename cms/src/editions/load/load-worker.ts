import { LoadError } from './document-line.ts';
import { rowsOfLines } from './rows-of-lines.ts';
import type { Line, LoadContext, RowsOfLines } from './rows-of-lines.ts';

/** Lines for another thread, and what they need. */
export interface LoadJob {
  readonly lines: readonly Line[];
  readonly context: LoadContext;
}

/** What lines came to, or the sentence that says why they cannot be loaded: an error would lose its name on the way. */
export type LoadReply = RowsOfLines | { readonly refusal: string };

/** Runs on another thread: makes rows of lines. */
export default function loadLines({ lines, context }: LoadJob): LoadReply {
  try {
    return rowsOfLines(lines, context);
  } catch (error) {
    if (error instanceof LoadError) return { refusal: error.message };
    throw error;
  }
}
