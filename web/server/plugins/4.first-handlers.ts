import { defineNitroPlugin } from 'nitropack/runtime';
import { headers } from '../handlers/headers.ts';
import { privateRoutes } from '../handlers/private-routes.ts';
import { readingOnly } from '../handlers/reading-only.ts';

/** What holds for every request, files included: Nitro serves those before any middleware. In this order. */
const FIRST = [headers, privateRoutes, readingOnly];

export default defineNitroPlugin((nitroApp) => {
  if (import.meta.prerender) return;
  nitroApp.h3App.stack.unshift(...FIRST.map((handler) => ({ route: '/', handler })));
});
