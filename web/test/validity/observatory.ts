import type { Page } from '../harness/ask.ts';

const HALF_A_YEAR = 15_768_000;

/**
 * The score of a page by the table of Mozilla's HTTP Observatory, version 5, as far as a site without cookies and
 * cross-origin answers can differ (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring). 100 and more is
 * an A+. Its scanner itself wants a host on the internet.
 */
export function observatoryScore({ headers, $ }: Pick<Page, 'headers' | '$'>): number {
  const policy = new Map(
    String(headers['content-security-policy'] ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  );
  const penalties = [
    policyModifier(policy),
    transportModifier(headers['strict-transport-security']),
    headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    framingModifier(policy, headers['x-frame-options']),
    referrerModifier(String(headers['referrer-policy'] ?? '')),
    headers['access-control-allow-origin'] === '*' ? -50 : 0,
    headers['set-cookie'] === undefined ? 0 : -20,
    resourcesModifier($),
  ];
  const lost = penalties.filter((modifier) => modifier < 0).reduce((sum, modifier) => sum + modifier, 100);
  const gained = penalties.filter((modifier) => modifier > 0).reduce((sum, modifier) => sum + modifier, 0);
  // What is good counts only where little is bad.
  return lost >= 90 ? lost + gained : lost;
}

function policyModifier(policy: ReadonlyMap<string, readonly string[]>): number {
  const sourcesOf = (name: string) => policy.get(name) ?? policy.get('default-src');
  const scripts = sourcesOf('script-src');
  const styles = sourcesOf('style-src');
  const isTooWide = (source: string) => ['*', 'http:', 'https:', 'data:'].includes(source);
  if (scripts === undefined || scripts.some(isTooWide)) return -20;
  if (scripts.includes("'unsafe-inline'")) return -20;
  if (scripts.includes("'unsafe-eval'")) return -10;
  if (styles?.includes("'unsafe-inline'") === true) return 0;
  return policy.get('default-src')?.join() === "'none'" ? 10 : 5;
}

function transportModifier(header: string | undefined): number {
  const seconds = Number(/max-age=(\d+)/.exec(header ?? '')?.[1] ?? -1);
  if (seconds < 0) return -20;
  return seconds < HALF_A_YEAR ? -10 : 0;
}

function framingModifier(policy: ReadonlyMap<string, readonly string[]>, header: unknown): number {
  if (policy.get('frame-ancestors')?.some((source) => source !== '*') === true) return 5;
  return header === 'DENY' || header === 'SAMEORIGIN' ? 0 : -20;
}

function referrerModifier(header: string): number {
  const isPrivate = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
  if (header === '') return 0;
  return isPrivate.includes(header) ? 5 : -5;
}

/** Scripts of others, without a hash of what they are. */
function resourcesModifier($: Page['$']): number {
  return $('script[src*="//"]:not([integrity])').length > 0 ? -5 : 0;
}
