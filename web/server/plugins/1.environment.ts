import { defineNitroPlugin } from 'nitropack/runtime';
import { EnvironmentError, environment } from '../environment.ts';

/**
 * Stops a start with wrong settings, naming every one of them, and tells Nitro's server where to listen: it looks at
 * `NITRO_HOST` and `NITRO_PORT` after the plugins have run.
 */
export default defineNitroPlugin(() => {
  // At build time Nitro boots once to prerender; the settings are those of the machine that runs, not of the one that builds.
  if (import.meta.prerender) return;
  try {
    const { host, port } = environment();
    process.env['NITRO_HOST'] ??= host;
    process.env['NITRO_PORT'] ??= String(port);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
});
