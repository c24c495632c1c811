import type { Core } from '@strapi/strapi';
import { codeOf, withCauses } from '../database/with-causes.ts';

/** What the system, SQLite and PostgreSQL (53100) call it that there is no room left, or that a quota is used up. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE', '53100']);

const NOTHING_KEPT =
  'The server has no room left on its disk, so nothing of this was kept. Whoever runs it has to make room; then try again.';

/**
 * Tells an editor that a write failed for want of room, where Strapi only says “Internal Server Error”. The log has the error
 * itself.
 */
const explainFullDisk: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!isForWantOfRoom(error)) throw error;
      strapi.log.error(error);
      ctx.status = 507;
      ctx.body = {
        data: null,
        error: { status: 507, name: 'InsufficientStorageError', message: NOTHING_KEPT, details: {} },
      };
    }
  };

function isForWantOfRoom(error: unknown): boolean {
  return withCauses(error).some((cause) => NO_ROOM.has(codeOf(cause) ?? ''));
}

export default explainFullDisk;
