import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { connectionOf } from '../database/connection.ts';

type Context = Parameters<Core.ControllerHandler>[0];

/** How long the database may take to say that it is there, in milliseconds. */
const PATIENCE = 2000;

/**
 * What whoever watches over the process asks. `/healthz`: it lives; if not, start it again. `/readyz`: it can answer readers; if
 * not, send them to another one, and it comes back by itself.
 */
export function addHealthRoutes(strapi: Core.Strapi): void {
  const route = (path: string, handler: (context: Context) => void | Promise<void>) => ({
    method: 'GET' as const,
    path,
    handler,
    info: { type: 'admin' as const },
    config: { auth: false as const },
  });
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('/healthz', (context) => say(context, 200, 'ok')),
      route('/readyz', async (context) =>
        (await hasDatabase(strapi))
          ? say(context, 200, 'ready')
          : say(context, 503, 'The database does not answer.'),
      ),
    ],
  });
}

function say(context: Context, status: number, words: string): void {
  context.status = status;
  context.set('Cache-Control', 'no-store');
  context.type = 'text/plain';
  context.body = `${words}\n`;
}

async function hasDatabase(strapi: Core.Strapi): Promise<boolean> {
  const enough = new AbortController();
  const tooLong = pause(PATIENCE, false, { signal: enough.signal }).catch(() => false);
  const answers = connectionOf(strapi)
    .raw('select 1')
    .then(
      () => true,
      () => false,
    );
  try {
    return await Promise.race([answers, tooLong]);
  } finally {
    enough.abort();
  }
}
