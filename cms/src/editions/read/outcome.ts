import type { Alternate, Candidate, LocaleCode, Tag } from '@wellspring/content-model';

/** What a reader's question came to: an answer with what to purge it by, or why there is none. */
export type Outcome<Answer> =
  | {
      readonly status: 200;
      readonly answer: Answer;
      /** The locale of the words; null where they are in several, or in none. */
      readonly locale: LocaleCode | null;
      /** True where an answer has to be as new as the database: every cache asks before it uses what it kept. */
      readonly live?: true;
      readonly tags: readonly Tag[];
    }
  | Absence;

/** There is nothing here (404), or no longer (410); where else to look. */
export interface Absence {
  readonly status: 404 | 410;
  readonly message: string;
  readonly alternates?: readonly Alternate[];
  readonly candidates?: readonly Candidate[];
  readonly tags: readonly Tag[];
}
