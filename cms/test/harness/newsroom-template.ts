import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { stockLibrary } from '../examples/library.ts';
import type { Library } from '../examples/library.ts';
import { startProcess } from './cms-process.ts';
import { copyDatabase, createDatabase, dropDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { editorOf } from './editor.ts';
import { freePort } from './free-port.ts';
import { uploadPicture } from './pictures.ts';
import { openReceiver } from './receiver.ts';
import { asAdministrator } from './requests.ts';
import { ADMINISTRATOR, newSecrets, settingsOf } from './settings.ts';

/*
 * Making its tables and its first administrator is most of a first start. So each run starts one CMS, publishes the example
 * library in it, and every newsroom of the run begins with a copy of what that leaves behind.
 */

/** The variable by which the tests' processes learn where the template is. */
const FOLDER = 'CMS_NEWSROOM_TEMPLATE';
const STATE = 'state';
const FACTS = 'facts.json';

const facts = z.object({
  /** What the template's database was made with, and knows. */
  secrets: z.record(z.string(), z.string()),
  /** `DATABASE_URL` of the template; empty for SQLite. */
  database: z.string(),
  library: z.object({
    picture: z.number(),
    ids: z.array(z.tuple([z.string(), z.string()])).transform((pairs) => new Map(pairs)),
    writer: z.string(),
    reviewer: z.string(),
    topic: z.string(),
    technique: z.string(),
  }),
});

/** Where a newsroom begins. */
export interface Beginning {
  readonly secrets: Readonly<Record<string, string>>;
  readonly library: Library;
  /** Copies files and database. */
  copyTo(dataDir: string): Promise<TestDatabase>;
}

/** Makes the template. For the beginning of a run. */
export async function makeNewsroomTemplate(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wellspring-cms-template-'));
  process.env[FOLDER] = folder;
  const dataDir = join(folder, STATE);
  const database = await createDatabase(dataDir);
  const secrets = newSecrets();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // What the library's publications tell the site is told, and waits for no newsroom.
  const site = await openReceiver();
  const more = { WEB_URL: site.url };
  const cms = await startProcess(
    url,
    settingsOf({ port, dataDir, databaseUrl: database.url, secrets, more }),
  );
  const admin = await asAdministrator(url, ADMINISTRATOR);
  const { ids, ...library } = await stockLibrary(editorOf(admin), await uploadPicture(admin));
  await cms.end();
  await site.close();
  await database.leave();
  const known: z.input<typeof facts> = {
    secrets,
    database: database.url,
    library: { ...library, ids: [...ids] },
  };
  await writeFile(join(folder, FACTS), JSON.stringify(known));
}

/** The template of this run. */
export async function newsroomTemplate(): Promise<Beginning> {
  const folder = process.env[FOLDER];
  if (folder === undefined)
    throw new Error('There is no template: run the tests with the CMS’s own Jest configuration.');
  const known = facts.parse(JSON.parse(await readFile(join(folder, FACTS), 'utf8')));
  return {
    secrets: known.secrets,
    library: known.library,
    copyTo: async (dataDir) => {
      await cp(join(folder, STATE), dataDir, { recursive: true });
      return copyDatabase(dataDir, known.database);
    },
  };
}

/** Removes the template. For Jest's `globalTeardown`. */
export default async function removeNewsroomTemplate(): Promise<void> {
  const folder = process.env[FOLDER];
  if (folder === undefined) return;
  const known = facts.parse(JSON.parse(await readFile(join(folder, FACTS), 'utf8')));
  await dropDatabase(known.database);
  await rm(folder, { recursive: true, force: true });
}
