/**
 * How large a tree may be. An article of 20 pages has about 300 blocks and 60,000 characters; beyond these figures it
 * is not prose any more, but an attempt to keep the server busy.
 */
export const LIMITS = {
  blocks: 2000,
  /** Blocks, list items, links and texts together. */
  nodes: 20_000,
  /** UTF-16 units in all texts together. */
  characters: 500_000,
  /** Lists inside lists; the outermost is 1. */
  depth: 10,
  url: 2048,
  codeLanguage: 40,
  /** Mistakes that are reported before reading stops. */
  errors: 100,
} as const;
