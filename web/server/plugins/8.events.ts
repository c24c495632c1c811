import { defineNitroPlugin } from 'nitropack/runtime';
import { eventsOfSite } from '../events/events.ts';

/** Begins to hear of what is published. */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.prerender) return;
  const events = eventsOfSite();
  nitroApp.hooks.hookOnce('close', () => events.close());
});
