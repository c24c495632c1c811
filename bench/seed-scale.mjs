/** Builds a database of the demo and many articles in six languages, to measure on. */
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { buildDatabase } from './scaled-database.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    database: { type: 'string' },
    articles: { type: 'string', default: '100000' },
    file: { type: 'string' },
  },
});
if (values.data === undefined) {
  console.error(
    'Say where the state goes: --data FOLDER [--database postgres://…] [--articles N | --file documents.ndjson]',
  );
  process.exit(2);
}
await buildDatabase({
  dataDir: resolve(values.data),
  articles: Number(values.articles),
  ...(values.database === undefined ? {} : { databaseUrl: values.database }),
  ...(values.file === undefined ? {} : { file: resolve(values.file) }),
});
