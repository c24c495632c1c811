/** Tells the server which components are on the page, for their style sheets; the set fills while it is rendered. */
export default defineNuxtPlugin(({ ssrContext }) => {
  if (ssrContext !== undefined) ssrContext.event.context.components = ssrContext.modules ?? new Set();
});
