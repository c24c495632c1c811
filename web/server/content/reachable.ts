import { ContentError } from '@wellspring/content-client';
import { contentClient } from './client.ts';

let reached = false;

/** Says whether the content API has ever answered this process; asks it until it has. */
export async function hasReachedCms(): Promise<boolean> {
  if (reached) return true;
  try {
    await contentClient().locales.list();
    reached = true;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
  }
  return reached;
}
