import type { ManualPage } from './manual.ts';

/** The page that has the reference below its own words. */
export interface ReferencePage extends ManualPage {
  readonly reference: ApiReference;
}

/** The content API, as its OpenAPI document describes it. */
export interface ApiReference {
  readonly version: string;
  readonly operations: readonly ApiOperation[];
  readonly schemas: readonly ApiSchema[];
}

export interface ApiOperation {
  /** Its anchor. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | null;
  readonly parameters: readonly ApiField[];
  readonly answers: readonly ApiAnswer[];
}

export interface ApiAnswer {
  readonly status: string;
  readonly description: string;
  readonly type: readonly TypePart[];
  readonly headers: readonly string[];
  /** JSON, set in lines. */
  readonly example: string | null;
}

export interface ApiSchema {
  /** Its anchor. */
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: readonly TypePart[];
  readonly fields: readonly ApiField[];
}

/** A parameter, or a field of an answer; those further in are named with the way to them: `meta.cursor`. */
export interface ApiField {
  readonly name: string;
  readonly isRequired: boolean;
  readonly type: readonly TypePart[];
  readonly description: string | null;
  /** Bounds and defaults, each a short phrase. */
  readonly bounds: readonly string[];
}

/** A piece of a type: words, code, or the name of a schema with its anchor. */
export type TypePart =
  | { readonly kind: 'words' | 'code'; readonly text: string }
  | { readonly kind: 'schema'; readonly text: string; readonly id: string };
