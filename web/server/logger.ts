import { logLine } from '@wellspring/observability';

/** One line of JSON per event, for whatever collects the output. No address of a reader and nothing that they typed. */
export const logger = {
  info: (message: string): void => write('info', message),
  warn: (message: string): void => write('warn', message),
  error: (message: string, error?: unknown): void => write('error', message, error),
};

function write(level: 'info' | 'warn' | 'error', message: string, error?: unknown): void {
  process.stdout.write(`${logLine({ level, message, error })}\n`);
}
