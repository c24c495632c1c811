import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from '@jest/globals';
import { freePort } from '../../../scripts/setup/ports.mjs';
import { administratorOf } from '../../product/product.ts';
import { copyOfData, settingsOf } from '../../product/seeded-data.ts';
import { serverOf } from '../../product/server.ts';
import type { Server } from '../../product/server.ts';
import type { Settings } from '../../product/settings.ts';
import { SEEDED } from './begin-run.ts';
import { OUTLIVES_LIMITS } from './disk-space.ts';
import { openEditor } from './editor.ts';
import type { Editor } from './editor.ts';
import { openWayOfHooks } from './way-of-hooks.ts';
import type { WayOfHooks } from './way-of-hooks.ts';
import { openWayToCms } from './way-to-cms.ts';
import type { WayToCms } from './way-to-cms.ts';

/** The product with everything that can be done to it. */
export interface FragileProduct {
  readonly settings: Settings;
  /** Absolute path of the folder of everything that changes. */
  readonly data: string;
  readonly cms: Server;
  readonly web: Server;
  /** How the site reaches the CMS. */
  readonly wayToCms: WayToCms;
  /** How the CMS tells the site of events. */
  readonly wayOfHooks: WayOfHooks;
  readonly editor: Editor;
  /** Where the site tells its numbers. */
  readonly metrics: string;
}

/**
 * A product that the tests of one file harm one after another; each leaves it as well as it was.
 *
 * @returns the product, once the tests run
 */
export function fragileProduct(): () => FragileProduct {
  let product: FragileProduct | undefined;
  beforeAll(async () => {
    product = await startFragileProduct();
  });
  afterAll(async () => {
    if (product === undefined) return;
    const { cms, web, wayToCms, wayOfHooks, data } = product;
    await Promise.all([cms.end(), web.end()]);
    await Promise.all([wayToCms.close(), wayOfHooks.close()]);
    rmSync(data, { recursive: true, force: true });
  });
  return () => {
    if (product === undefined)
      throw new Error('The product has not been started: ask for it inside of a test.');
    return product;
  };
}

async function startFragileProduct(): Promise<FragileProduct> {
  const seeded = process.env[SEEDED] ?? '';
  const data = copyOfData(seeded);
  const [cmsPort, webPort, metricsPort] = [await freePort(), await freePort(), await freePort()];
  const origins = { cms: `http://127.0.0.1:${cmsPort}`, site: `http://127.0.0.1:${webPort}` };
  const wayToCms = await openWayToCms(origins.cms);
  const wayOfHooks = await openWayOfHooks(origins.site);
  const settings: Settings = {
    ...settingsOf(seeded),
    CMS_PORT: String(cmsPort),
    WEB_PORT: String(webPort),
    WEB_METRICS_PORT: String(metricsPort),
    PUBLIC_SITE_URL: origins.site,
    PUBLIC_CMS_URL: origins.cms,
    CMS_URL: wayToCms.url,
    WEB_URL: wayOfHooks.origin,
    DATA_DIR: data,
    // Pages are made for those who ask, and for nobody else: a test counts them.
    PAGE_WARMING: 'off',
    ...OUTLIVES_LIMITS,
  };
  const cms = serverOf('cms', settings);
  const web = serverOf('web', settings);
  try {
    await cms.start();
    await web.start();
    const editor = await openEditor({ cms: cms.origin, administrator: administratorOf(settings) });
    const metrics = `http://127.0.0.1:${metricsPort}`;
    return { settings, data, cms, web, wayToCms, wayOfHooks, editor, metrics };
  } catch (error) {
    await Promise.all([cms.end(), web.end()]);
    throw error;
  }
}
