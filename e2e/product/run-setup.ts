import { rmSync } from 'node:fs';
import { articleId, withdrawTopic } from './admin-api.ts';
import { startProduct } from './product.ts';
import { requireBuilds } from './require-builds.ts';
import { RUNNING } from './running.ts';
import { copyOfData, seededFolder, settingsOf } from './seeded-data.ts';
import { freePorts } from './settings.ts';
import { BACK_PAIN, WITHDRAWN_TOPIC } from '../pages/documents.ts';

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
  process.env[RUNNING.article] = await articleId(product, BACK_PAIN.en.slug);
  return async () => {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
