// Loaded into a CMS before anything else: tells on a socket how much CPU the process has used, in microseconds, and the most
// memory that it has taken, in kilobytes.
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { isMainThread } from 'node:worker_threads';

const socket = process.env['CPU_SOCKET'] ?? '';
// Threads load this, too; what they use is counted in the process.
if (isMainThread) {
  rmSync(socket, { force: true });
  createServer((connection) => {
    const { user, system } = process.cpuUsage();
    connection.end(`${user + system} ${process.resourceUsage().maxRSS}`);
  })
    .listen(socket)
    .unref();
}
