import { endChild } from '../../scripts/setup/children.mjs';
import type { Child } from '../../scripts/setup/children.mjs';
import { waitUntilReady } from '../../scripts/setup/ready.mjs';
import { startServer } from '../../scripts/setup/servers.mjs';
import { environmentOf, originsOf } from './settings.ts';
import type { Settings } from './settings.ts';

/** The product as it runs: a CMS and a site, each a process. */
export interface Product {
  /** Origin of the site. */
  readonly site: string;
  /** Origin of the CMS. */
  readonly cms: string;
  readonly administrator: { readonly email: string; readonly password: string };
  /** Ends the CMS's process, and nothing else. */
  readonly stopCms: () => Promise<void>;
  /** Starts it again on the same data. Resolves once it answers. */
  readonly startCms: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What the processes said, for the trace of a failure; kept short. */
const print = (line: string): void => {
  if (process.env['E2E_LOG']) process.stderr.write(`${line}\n`);
};

async function startReady(
  server: 'cms' | 'web',
  settings: Settings,
  path: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const child = startServer(server, { ...environmentOf(settings), ...variables }, 'production', print);
  const { site, cms } = originsOf(settings);
  try {
    await waitUntilReady(child, `${server === 'cms' ? cms : site}${path}`);
  } catch (error) {
    await endChild(child);
    throw error;
  }
  return child;
}

/**
 * Starts the built product.
 *
 * @returns once both processes answer
 * @throws Refusal where one of them ends or does not answer
 */
export async function startProduct(settings: Settings): Promise<Product> {
  let cms = await startReady('cms', settings, '/_health');
  const web = await startReady('web', settings, '/readyz');
  return {
    ...originsOf(settings),
    administrator: administratorOf(settings),
    stopCms: () => endChild(cms),
    startCms: async () => {
      cms = await startReady('cms', settings, '/_health');
    },
    stop: async () => {
      await Promise.all([endChild(cms), endChild(web)]);
    },
  };
}

/**
 * Starts the site alone. Its CMS is away where nothing listens on `CMS_PORT`.
 *
 * @param variables of its process, besides the settings
 */
export async function startSiteAlone(
  settings: Settings,
  variables: Readonly<Record<string, string>> = {},
): Promise<Pick<Product, 'site' | 'stop'>> {
  const web = await startReady('web', settings, '/healthz', variables);
  return { site: originsOf(settings).site, stop: () => endChild(web) };
}

/** Who may log in to the admin. */
export function administratorOf(settings: Settings): Product['administrator'] {
  const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = settings;
  return { email, password };
}
