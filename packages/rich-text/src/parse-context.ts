import { LIMITS } from './limits.ts';
import type { RichTextIssue } from './rich-text-error.ts';

export type Path = readonly string[];

/** What one run of the parser gathers: the mistakes found so far, and how much of the allowed size is used up. */
export class ParseContext {
  readonly errors: RichTextIssue[] = [];
  #nodes = 0;
  #characters = 0;
  #stopped = false;

  report(path: Path, message: string): void {
    if (this.#stopped) return;
    this.errors.push({ path, message });
    if (this.errors.length >= LIMITS.errors) this.#stopped = true;
  }

  /** Counts a node in. False when the parser must go no further, because the tree is too large or too broken. */
  admits(path: Path): boolean {
    this.#nodes += 1;
    if (this.#nodes > LIMITS.nodes) this.#stop(path, `This text has more than ${LIMITS.nodes} parts.`);
    return !this.#stopped;
  }

  /** Counts text in. False as `admits`. */
  admitsText(path: Path, text: string): boolean {
    this.#characters += text.length;
    if (this.#characters > LIMITS.characters) {
      this.#stop(path, `This text is longer than ${LIMITS.characters} characters.`);
    }
    return !this.#stopped;
  }

  #stop(path: Path, message: string): void {
    this.report(path, message);
    this.#stopped = true;
  }
}

/** A plain record of an unknown value, or null where it is none. */
export function asRecord(input: unknown): Record<string, unknown> | null {
  return isRecord(input) ? input : null;
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** How a sentence names a value that is not what was expected. Never long, never throws. */
export function named(input: unknown): string {
  if (typeof input === 'string') return `"${input.length > 40 ? `${input.slice(0, 40)}…` : input}"`;
  if (input === null || typeof input === 'number' || typeof input === 'boolean') return String(input);
  if (input === undefined) return 'nothing';
  return Array.isArray(input) ? 'a list' : 'something else';
}
