import { parseDocument } from 'yaml';

/** A file of words, taken apart. */
export interface TakenApart {
  /** What the YAML says; undefined where it cannot be read. */
  readonly front: unknown;
  readonly text: string;
  /** Lines of the file before the text's first. */
  readonly linesBefore: number;
  /** What is wrong with the form of the file. */
  readonly problem: string | undefined;
}

/** Takes a file apart into its front matter, between two lines of `---`, and the text below it. */
export function takeApart(file: string): TakenApart {
  const [whole, yaml] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(file) ?? [];
  if (whole === undefined || yaml === undefined) {
    return {
      front: undefined,
      text: '',
      linesBefore: 0,
      problem: 'begins with front matter between two lines of ---.',
    };
  }
  const { value, problem } = parseYaml(yaml);
  return {
    front: value,
    text: file.slice(whole.length),
    linesBefore: whole.split('\n').length - 1,
    problem,
  };
}

/** Reads YAML. @returns its value, or what is wrong with it */
export function parseYaml(yaml: string): { value: unknown; problem: string | undefined } {
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error !== undefined) return { value: undefined, problem: `is no valid YAML: ${error.message}` };
  return { value: document.toJS(), problem: undefined };
}
