import { inspect } from 'node:util';

/** One line per event, for whatever collects the output. No address of a reader and nothing that they typed. */
export const logger = {
  info: (message: string): void => write('info', message),
  warn: (message: string): void => write('warn', message),
  error: (message: string, cause?: unknown): void => write('error', message, cause),
};

function write(level: 'info' | 'warn' | 'error', message: string, cause?: unknown): void {
  const detail = cause === undefined ? '' : `\n${inspect(cause)}`;
  process.stderr.write(`${new Date().toISOString()} ${level} ${message}${detail}\n`);
}
