import type { Tag } from '@wellspring/content-model';

type Listener = (tags: readonly Tag[]) => void;
const listeners = new Set<Listener>();

/** Calls the listener with the tags of every event of this process, once it is committed. @returns ends that */
export function onOwnEvents(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells this process's listeners of a committed event. */
export function announceEvent(tags: readonly Tag[]): void {
  for (const listener of listeners) listener(tags);
}
