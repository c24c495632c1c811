import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../scripts/testing/chromium.mjs';
import { node } from './cms-settings.mjs';

const lighthouse = join(
  dirname(createRequire(import.meta.url).resolve('lighthouse/package.json')),
  'cli/index.js',
);
/** How often a page is looked at, at most, where Chrome’s record of it lacks the beginning, as it does now and then. */
const ATTEMPTS = 4;
/** Lighthouse’s own word for it. */
const AGAIN = /run Lighthouse again/;

/** A browser without a profile, that asks nobody but the site. */
const FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update';

/**
 * Has Lighthouse look at a page once, as on a phone, in a browser of its own.
 *
 * @param {string} url
 * @param {readonly string[]} categories
 * @returns {Promise<{ figures: Record<string, number>, failures: string[] }>} `figures`: scores from 0 to 100, with
 *   performance also the moment of the largest paint in seconds and how much was shifted
 * @throws where there is no browser, or the page could not be looked at
 */
export async function audit(url, categories) {
  const chromium = await findChromium(process.env);
  if (chromium === null)
    throw new Error('There is no Chrome or Chromium: install one, or set CHROMIUM_PATH.');
  const args = [
    lighthouse,
    url,
    '--output=json',
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=${FLAGS}`,
  ];
  const env = { ...process.env, CHROME_PATH: chromium };
  const result = await lookedAt(args, env, ATTEMPTS);
  if (result.runtimeError) throw new Error(`${url}: ${result.runtimeError.message}`);
  return { figures: figuresIn(result), failures: failuresIn(result) };
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {number} attempts how often it is run at most
 * @returns {Promise<any>} what Lighthouse reports
 */
async function lookedAt(args, env, attempts) {
  try {
    return JSON.parse((await promisify(execFile)(node, args, { env, maxBuffer: 2 ** 27 })).stdout);
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    if (AGAIN.test(said) && attempts > 1) return lookedAt(args, env, attempts - 1);
    throw new Error(`Lighthouse failed: ${said}`, { cause: error });
  }
}

/** @param {any} result of Lighthouse */
function figuresIn({ categories, audits }) {
  /** @type {Record<string, number>} */
  const figures = {};
  for (const [name, { score }] of Object.entries(categories)) figures[name] = Math.round(score * 100);
  if (categories.performance === undefined) return figures;
  const largest = audits['largest-contentful-paint'].numericValue / 1000;
  const shift = audits['cumulative-layout-shift'].numericValue;
  return { ...figures, 'largest paint (s)': Number(largest.toFixed(2)), shift: Number(shift.toFixed(3)) };
}

/** @param {any} result of Lighthouse */
function failuresIn({ categories, audits }) {
  return Object.entries(categories)
    .filter(([name]) => name !== 'performance')
    .flatMap(([, { auditRefs }]) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${audits[id].title}: ${places(audits[id].details?.items ?? [])}`);
}

/** @param {readonly any[]} items @returns {string} where it was found */
function places(items) {
  const found = items.map(
    ({ node: place, source, description }) => place?.snippet ?? description ?? source?.url,
  );
  return found.filter(Boolean).slice(0, 3).join(' ');
}
