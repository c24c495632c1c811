/**
 * The variables by which the tests learn of the product that runs: its origins, the folder that it was seeded in, and the id of
 * the article that everything is tried with.
 */
export const RUNNING = {
  site: 'E2E_SITE',
  cms: 'E2E_CMS',
  seeded: 'E2E_SEEDED',
  article: 'E2E_ARTICLE',
} as const;

/** @throws Error where the shared product was not started */
export function running(name: keyof typeof RUNNING): string {
  const value = process.env[RUNNING[name]];
  if (value === undefined)
    throw new Error('The shared product was not started: run the journeys with Playwright.');
  return value;
}
