import { resolve } from 'node:path';
import { currentSettings } from '../src/environment/index.ts';

const { host, port, dataDir, strapi, trustProxy } = currentSettings();

/**
 * Longer than proxies keep a connection that nobody uses (nginx 60 s): whoever ends it first should not be the one who may just be
 * asked something. In milliseconds. https://nodejs.org/api/http.html#serverkeepalivetimeout
 */
const KEEP_CONNECTION = 65_000;

export default {
  host,
  port,
  app: { keys: strapi.appKeys },
  // The client's address is the last one that the proxy added; what a client itself claims is before it.
  http: { serverOptions: { keepAliveTimeout: KEEP_CONNECTION } },
  proxy: trustProxy ? { koa: true, maxIpsCount: 1 } : { koa: false },
  // Strapi serves everything in this folder to everyone: it must never be DATA_DIR, which holds the database.
  dirs: { public: resolve(dataDir, 'public') },
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
};
