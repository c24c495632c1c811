import type { Node } from 'mdast';

/** A place in a text that the seed's format does not have. */
export class TextMistake extends Error {
  override readonly name = 'TextMistake';
  /** Line of the text, beginning with 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** A mistake at a node of the Markdown tree. */
export function mistakeAt(node: Node, message: string): TextMistake {
  return new TextMistake(node.position?.start.line ?? 1, message);
}
