// Loaded into a CMS before anything else: tells on a socket how much CPU the process has used, in microseconds.
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';

const socket = process.env['CPU_SOCKET'] ?? '';
rmSync(socket, { force: true });
createServer((connection) => {
  const { user, system } = process.cpuUsage();
  connection.end(String(user + system));
})
  .listen(socket)
  .unref();
