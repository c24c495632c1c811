/** Builds a database of the demo and many articles in six languages, to measure on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeQuickDemo } from './quick-demo.mjs';
import { buildDatabase } from './scaled-database.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    database: { type: 'string' },
    articles: { type: 'string', default: '100000' },
    file: { type: 'string' },
    'readers-only': { type: 'boolean', default: false },
    // A few articles in a folder that is removed again: shows that it works.
    quick: { type: 'boolean', default: false },
  },
});

if (values.quick) await buildQuickly();
else if (values.data === undefined) {
  console.error(
    'Say where the state goes: --data FOLDER [--database postgres://…] [--articles N | --file documents.ndjson] [--readers-only]',
  );
  process.exitCode = 2;
} else {
  await buildDatabase({
    dataDir: resolve(values.data),
    articles: Number(values.articles),
    readersOnly: values['readers-only'],
    ...(values.database === undefined ? {} : { databaseUrl: values.database }),
    ...(values.file === undefined ? {} : { file: resolve(values.file) }),
  });
}

async function buildQuickly() {
  const folder = await mkdtemp(join(tmpdir(), 'wellspring-scale-'));
  try {
    const demo = join(folder, 'demo');
    await writeQuickDemo(demo);
    await buildDatabase({ dataDir: join(folder, 'data'), articles: 3, demo });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
