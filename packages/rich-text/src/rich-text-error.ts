/** One thing that is wrong with a tree: where (keys from the root, `['2', 'children', '0', 'url']`), and a sentence. */
export interface RichTextIssue {
  readonly path: readonly string[];
  readonly message: string;
}

/** What `parseBlocks` throws: every malformed place at once, the first of them also in the message and in `path`. */
export class RichTextError extends Error {
  override readonly name = 'RichTextError';
  readonly errors: readonly RichTextIssue[];

  /** @param errors at least one */
  constructor(errors: readonly [RichTextIssue, ...RichTextIssue[]]) {
    const [first, ...others] = errors;
    const where = first.path.length > 0 ? ` (at ${first.path.join('.')})` : '';
    const more = others.length > 0 ? ` There are ${others.length} more like it.` : '';
    super(`${first.message}${where}${more}`);
    this.errors = errors;
  }

  get path(): readonly string[] {
    return this.errors[0]?.path ?? [];
  }
}
