import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Core } from '@strapi/strapi';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import type { Knex } from 'knex';
import { NotUniqueError, insertRows } from '../../database/bulk/insert-rows.ts';
import { numberRows } from '../../database/bulk/number-rows.ts';
import { onThreads } from '../../threads/on-threads.ts';
import { LoadError } from './document-line.ts';
import type { LoadJob, LoadReply } from './load-worker.ts';
import type { Line, LoadContext, RowsOfLines } from './rows-of-lines.ts';

/** Lines of one job and one transaction: enough that its end costs little, few enough that nobody waits for long. */
const TOGETHER = 100;

/**
 * Writes articles from lines of JSON, each whole or not at all: rows are made on other threads and written in bulk.
 *
 * @param isKnown says of a document's id whether it is there already: then its line is passed over
 * @returns what the lines came to, a hundred at a time, each as soon as it is written
 * @throws LoadError where a line is not of the form, or could not be published; what was written before stays
 */
export async function* loadLines(
  strapi: Core.Strapi,
  input: NodeJS.ReadableStream,
  context: LoadContext,
  isKnown: (documentId: string) => boolean,
): AsyncGenerator<RowsOfLines> {
  const jobs = jobsOf(input, context, isKnown);
  for await (const reply of onThreads<LoadJob, LoadReply>(join(__dirname, 'load-worker.js'), jobs)) {
    if ('refusal' in reply) throw new LoadError(reply.refusal);
    await outboxOf(strapi).inWritingTransaction((handle) => write(handle, reply));
    yield reply;
  }
}

async function write(handle: Knex.Transaction, { tables }: RowsOfLines): Promise<void> {
  await numberRows(handle, tables);
  for (const rows of tables) {
    try {
      await insertRows(handle, rows);
    } catch (error) {
      if (!(error instanceof NotUniqueError)) throw error;
      throw new LoadError(
        'Two articles have the same id, or titles that make the same address. Every title has to differ from every other.',
        error,
      );
    }
  }
}

async function* jobsOf(
  input: NodeJS.ReadableStream,
  context: LoadContext,
  isKnown: (documentId: string) => boolean,
): AsyncGenerator<LoadJob> {
  let lines: Line[] = [];
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === '' || isKnown(idIn(text))) continue;
    lines.push({ number, text });
    if (lines.length < TOGETHER) continue;
    yield { lines, context };
    lines = [];
  }
  if (lines.length > 0) yield { lines, context };
}

/** The id in a line, which need not be read whole for it: a quotation mark in a text is escaped, so that only a key looks so. */
function idIn(text: string): string {
  return /"id"\s*:\s*"([a-z0-9]{1,32})"/.exec(text)?.[1] ?? '';
}
