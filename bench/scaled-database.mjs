import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cmsDir, node, settingsOf } from './cms-settings.mjs';
import { generatedArticles } from './generated-articles.mjs';

/**
 * @typedef {object} WantedDatabase
 * @property {string} dataDir
 * @property {string} [databaseUrl] of PostgreSQL; else SQLite in the folder
 * @property {number} articles
 * @property {string} [file] documents to load instead of generated ones
 * @property {boolean} [readersOnly] without the rows that Strapi has of the articles, which editors see
 * @property {string} [demo] a folder of documents instead of the demo's
 * @property {boolean} [hasDemo] whether the demo is there already
 */

/**
 * Builds a database of the demo and many articles: generated ones, or those of a file. One that was begun is completed.
 *
 * @param {WantedDatabase} wanted
 */
export async function buildDatabase(wanted) {
  const { dataDir, databaseUrl, articles, file, readersOnly = false, demo, hasDemo = false } = wanted;
  await mkdir(dataDir, { recursive: true });
  const env = settingsOf({ dataDir, databaseUrl });
  if (!hasDemo) await run(['scripts/seed.mjs', ...(demo === undefined ? [] : [demo])], env);
  if (articles === 0 && file === undefined) return;
  const lines =
    file === undefined ? Readable.from(withNewlines(generatedArticles(articles))) : createReadStream(file);
  await run(['scripts/load-documents.mjs', ...(readersOnly ? ['--readers-only'] : [])], env, lines);
}

/** @param {Iterable<string>} lines */
function* withNewlines(lines) {
  for (const line of lines) yield `${line}\n`;
}

/** @param {readonly string[]} args @param {Record<string, string>} env @param {NodeJS.ReadableStream} [input] */
async function run(args, env, input) {
  const child = spawn(node, [...args], { cwd: cmsDir, env, stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (input === undefined) child.stdin.end();
  else await pipeline(input, child.stdin).catch(unlessBroken);
  const code = await ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
}

/** Where the script ends early, the pipe breaks, and its exit code tells why. @param {NodeJS.ErrnoException} error */
function unlessBroken(error) {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
