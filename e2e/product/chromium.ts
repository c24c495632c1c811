import { findChromium } from '../../scripts/testing/chromium.mjs';

/**
 * @returns path of the browser that `npm test` found, else of an installed one
 * @throws Error that says how to get one
 */
export async function chromiumPath(): Promise<string> {
  const path = await findChromium(process.env);
  if (path !== null) return path;
  throw new Error(
    'There is no Chrome or Chromium: install one, set CHROMIUM_PATH, or run `npx playwright install --with-deps chromium` here.',
  );
}
