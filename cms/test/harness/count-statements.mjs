// Loaded into a CMS before anything else: counts the SQL statements that each request takes, and tells the number on a socket.
// What the CMS does of its own accord meanwhile is on nobody's account.
import { AsyncLocalStorage } from 'node:async_hooks';
import { rmSync } from 'node:fs';
import { Server } from 'node:http';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { isMainThread } from 'node:worker_threads';

const requireFromCms = createRequire(`${process.cwd()}/package.json`);
const asking = new AsyncLocalStorage();
const statements = new Map();

const { emit } = Server.prototype;
Server.prototype.emit = function onAccountOfTheRequest(event, ...values) {
  const id = event === 'request' ? values[0].headers['x-request-id'] : undefined;
  const pass = () => emit.call(this, event, ...values);
  return id === undefined ? pass() : asking.run(id, pass);
};

for (const dialect of ['better-sqlite3', 'postgres']) {
  const { prototype } = requireFromCms(`knex/lib/dialects/${dialect}/index.js`);
  const run = prototype._query;
  prototype._query = function counted(connection, query) {
    const id = asking.getStore();
    if (id !== undefined) statements.set(id, (statements.get(id) ?? 0) + 1);
    return run.call(this, connection, query);
  };
}
// Threads load this, too, and ask no database.
if (isMainThread) {
  // A process that was killed leaves its socket behind.
  rmSync(process.env.COUNT_SOCKET, { force: true });
  createServer((socket) => {
    socket.on('data', (id) => socket.end(String(statements.get(String(id)) ?? 0)));
  })
    .listen(process.env.COUNT_SOCKET)
    .unref();
}
