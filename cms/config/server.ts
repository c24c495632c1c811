import { resolve } from 'node:path';
import { currentSettings } from '../src/environment/index.ts';

const { host, port, dataDir, strapi, trustProxy } = currentSettings();

export default {
  host,
  port,
  app: { keys: strapi.appKeys },
  // The client's address is the last one that the proxy added; what a client itself claims is before it.
  proxy: trustProxy ? { koa: true, maxIpsCount: 1 } : { koa: false },
  // Strapi serves everything in this folder to everyone: it must never be DATA_DIR, which holds the database.
  dirs: { public: resolve(dataDir, 'public') },
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: false }, config: { level: 'info' } },
};
