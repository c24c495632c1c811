import type { PreviewGaps } from '@wellspring/content-model';

/** What a page says of itself where it is a preview. */
export interface PreviewView {
  /** `saved`: of people, who have no drafts. */
  readonly state: 'draft' | 'saved' | 'published';
  readonly gaps: PreviewGaps;
}

/** What a request for a preview brings along, whether anything may be shown or not. */
export interface PreviewRequest {
  /** Origin of the admin: the only page that may show a preview in a frame, and that may ask it to load anew. */
  readonly adminOrigin: string;
  /** What is shown; null until it is, and where nothing may be. */
  shown: PreviewView | null;
}
