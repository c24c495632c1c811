import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { withdrawTopic } from './admin-api.ts';
import { startProduct } from './product.ts';
import { requireBuilds } from './require-builds.ts';
import { copyOfData, seededFolder, settingsOf } from './seeded-data.ts';
import { WITHDRAWN_TOPIC } from '../pages/documents.ts';

/** The variable by which the tests learn of the seeded folder, and with it of the product that runs. */
export const SEEDED = 'E2E_SEEDED';

/**
 * Starts the product that readers' journeys share; none of them changes what it publishes.
 *
 * @returns ends its processes and removes its data
 */
export default async function startSharedProduct(): Promise<() => Promise<void>> {
  requireBuilds();
  const seeded = await seededFolder();
  const data = copyOfData(seeded);
  const product = await startProduct({ ...settingsOf(seeded), DATA_DIR: data });
  await withdrawTopic(product, WITHDRAWN_TOPIC);
  process.env[SEEDED] = resolve(seeded);
  return async () => {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
