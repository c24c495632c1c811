import { requireBuilds } from '../../product/require-builds.ts';
import { seededFolder } from '../../product/seeded-data.ts';

/** The variable by which the files of tests learn of the seeded data. */
export const SEEDED = 'FAULTS_SEEDED';

/** Seeds once for all files of tests; each works on a copy. */
export default async function beginRun(): Promise<void> {
  requireBuilds();
  process.env[SEEDED] = await seededFolder();
}
