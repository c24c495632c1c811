import { Server } from 'node:http';
import { defineNitroPlugin } from 'nitropack/runtime';

/**
 * Longer than proxies keep a connection that nobody uses (nginx 60 s): whoever ends it first should not be the one who may just be
 * asked something. In milliseconds. https://nodejs.org/api/http.html#serverkeepalivetimeout
 */
const KEEP_CONNECTION = 65_000;

/** Nitro hands out no server; every connection knows its own. */
export default defineNitroPlugin(({ h3App }) => {
  if (import.meta.prerender || import.meta.dev) return;
  const handle = h3App.handler;
  let isSet = false;
  const keeping: typeof handle = Object.assign(
    (event: Parameters<typeof handle>[0]) => {
      if (!isSet) {
        const server: unknown = Reflect.get(event.node.req.socket, 'server');
        if (server instanceof Server) server.keepAliveTimeout = KEEP_CONNECTION;
        isSet = true;
      }
      return handle(event);
    },
    { __is_handler__: true as const },
  );
  h3App.handler = keeping;
});
