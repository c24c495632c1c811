import { rmSync } from 'node:fs';
import { withdrawTopic } from './admin-api.ts';
import { startProduct } from './product.ts';
import { requireBuilds } from './require-builds.ts';
import { copyOfData, seededFolder, settingsOf } from './seeded-data.ts';
import { freePorts } from './settings.ts';
import { WITHDRAWN_TOPIC } from '../pages/documents.ts';

/** The variables by which the tests learn of the product that runs: its origins, and the folder that it was seeded in. */
export const RUNNING = { site: 'E2E_SITE', cms: 'E2E_CMS', seeded: 'E2E_SEEDED' } as const;

/**
 * Starts the product that readers' journeys share; none of them changes what it publishes.
 *
 * @returns ends its processes and removes its data
 */
export default async function startSharedProduct(): Promise<() => Promise<void>> {
  requireBuilds();
  const seeded = await seededFolder();
  const data = copyOfData(seeded);
  const product = await startProduct({ ...settingsOf(seeded), ...(await freePorts()), DATA_DIR: data });
  await withdrawTopic(product, WITHDRAWN_TOPIC);
  process.env[RUNNING.site] = product.site;
  process.env[RUNNING.cms] = product.cms;
  process.env[RUNNING.seeded] = seeded;
  return async () => {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
