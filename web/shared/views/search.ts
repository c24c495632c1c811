import type { SearchHit, TechniqueItem, TopicItem } from '@wellspring/content-model';
import type { MarkedWords } from '../marked-words.ts';
import type { Search } from '../search-address.ts';
import type { PageFrame } from './frame.ts';

/** What a search came to. */
export type SearchOutcome =
  /** Nothing was searched for yet. */
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'too-long' }
  | {
      readonly kind: 'answered';
      readonly hits: readonly HitView[];
      readonly pagination: { readonly page: number; readonly pageCount: number; readonly total: number };
      /** Other words, which would find something. */
      readonly suggestion: string | null;
    };

/** A document that was found, with what matches marked. */
export interface HitView extends Omit<SearchHit, 'title' | 'excerpt' | 'ranges' | 'score'> {
  readonly title: readonly MarkedWords[];
  readonly excerpt: readonly MarkedWords[];
}

export interface SearchPage {
  readonly frame: PageFrame;
  readonly search: Search;
  readonly outcome: SearchOutcome;
  /** Whether the language has others behind it. */
  readonly hasOthers: boolean;
  /** The same search with something changed, from its first page. */
  readonly pathWith: (change: Partial<Search>) => string;
  /** Other ways, for who has found nothing. */
  readonly topics: readonly TopicItem[];
  readonly techniques: readonly TechniqueItem[];
}

/** A document that the search field suggests while a reader types. */
export interface Suggestion {
  readonly kind: string;
  readonly title: readonly MarkedWords[];
  /** As an attribute carries it. */
  readonly href: string;
}

/** What the search field is told, words of the interface included. */
export interface Suggestions {
  readonly count: string;
  readonly items: readonly Suggestion[];
}
