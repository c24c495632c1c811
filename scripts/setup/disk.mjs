import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from './refusal.mjs';

const gigabyte = 1024 ** 3;

/**
 * @param {string} folder need not exist yet
 * @param {number} neededGb gigabytes
 * @param {string} purpose ends the sentence "… is needed for"
 * @throws {Refusal} where less is free
 */
export async function requireSpace(folder, neededGb, purpose) {
  if (!existsSync(folder)) return requireSpace(dirname(folder), neededGb, purpose);
  const { bavail, bsize } = await statfs(folder);
  const freeGb = (bavail * bsize) / gigabyte;
  if (freeGb >= neededGb) return;
  throw new Refusal(
    `The disk of ${folder} has ${freeGb.toFixed(1)} GB free, and ${neededGb} GB are needed for ${purpose}: free some space and run the command again.`,
  );
}
