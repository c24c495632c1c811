/** The newest event that this process knows of; 0 while it knows of none. */
let newest = 0;

/** From now on no answer may be from before this event: another process of the CMS could still have one in its memory. */
export function knowEvent(id: number): void {
  newest = Math.max(newest, id);
}

/** The log has another history, in which numbers that were given may never be reached. */
export function forgetEvents(): void {
  newest = 0;
}

/** What the content API is told by `At-Least-Event`; undefined where there is nothing to tell. */
export function newestEvent(): string | undefined {
  return newest === 0 ? undefined : String(newest);
}
