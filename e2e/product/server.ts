import { endChild } from '../../scripts/setup/children.mjs';
import type { Child } from '../../scripts/setup/children.mjs';
import { waitUntilReady } from '../../scripts/setup/ready.mjs';
import { startServer } from '../../scripts/setup/servers.mjs';
import { environmentOf, originsOf } from './settings.ts';
import type { Settings } from './settings.ts';

/** One of the two servers: a process that can be ended and started again on the same settings. */
export interface Server {
  /** Where it is reached, whether it runs or not. */
  readonly origin: string;
  /** Id of the process that runs now. @throws Error where none does */
  readonly pid: number;
  /** Every line that its processes have said, in words. */
  readonly said: readonly string[];
  /** @param variables of this process, besides the settings. @returns once it is ready. @throws Refusal where it does not get so */
  start(variables?: Readonly<Record<string, string>>): Promise<void>;
  /** Asks it to end. */
  end(): Promise<void>;
  /** Ends it without asking (SIGKILL). */
  kill(): Promise<void>;
}

/** What tells that each of them is ready. */
const READY = { cms: '/_health', web: '/readyz' };

/** A server that has not been started. @param ready path that answers with success once it is ready */
export function serverOf(server: keyof typeof READY, settings: Settings, ready = READY[server]): Server {
  const { site, cms } = originsOf(settings);
  const origin = server === 'cms' ? cms : site;
  const said: string[] = [];
  let child: Child | undefined;
  const hear = (line: string): void => {
    said.push(line);
    if (process.env['E2E_LOG']) process.stderr.write(`${line}\n`);
  };
  return {
    origin,
    said,
    get pid() {
      if (child?.pid === undefined) throw new Error(`No process of ${origin} is running.`);
      return child.pid;
    },
    start: async (variables = {}) => {
      const started = startServer(server, { ...environmentOf(settings), ...variables }, 'production', hear);
      child = started;
      try {
        await waitUntilReady(started, origin + ready);
      } catch (error) {
        await endChild(started);
        throw error;
      }
    },
    end: async () => {
      if (child !== undefined) await endChild(child);
      child = undefined;
    },
    kill: async () => {
      if (child?.pid === undefined) return;
      process.kill(-child.pid, 'SIGKILL');
      await child.ended;
      child = undefined;
    },
  };
}
