// Loaded into a CMS before anything else: counts the SQL statements that it runs, and tells the number on a socket.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { isMainThread } from 'node:worker_threads';

const requireFromCms = createRequire(`${process.cwd()}/package.json`);
let statements = 0;
for (const dialect of ['better-sqlite3', 'postgres']) {
  const { prototype } = requireFromCms(`knex/lib/dialects/${dialect}/index.js`);
  const run = prototype._query;
  prototype._query = function counted(connection, query) {
    statements += 1;
    return run.call(this, connection, query);
  };
}
// Threads load this, too, and ask no database.
if (isMainThread) {
  // A process that was killed leaves its socket behind.
  rmSync(process.env.COUNT_SOCKET, { force: true });
  createServer((socket) => socket.end(String(statements)))
    .listen(process.env.COUNT_SOCKET)
    .unref();
}
