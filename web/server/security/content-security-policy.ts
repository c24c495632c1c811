import { createHash } from 'node:crypto';
import { THEME_SCRIPT } from '../../shared/theme-script.ts';
import { environment } from '../environment.ts';

/** The inline scripts of the site. A constant list: hashing what is found in a page would bless whatever got into it. */
const SCRIPTS = [THEME_SCRIPT];

/**
 * The Content-Security-Policy of a page: nothing but what is named.
 *
 * Hashes, not nonces: finished pages are kept and served to many (https://www.w3.org/TR/CSP3/#security-nonces).
 *
 * @param styles the inlined style sheets of the page
 */
export function contentSecurityPolicy(styles: readonly string[] = []): string {
  const { mediaOrigins } = environment();
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...SCRIPTS.map(hashSource)],
    'style-src': ["'self'", ...styles.map(hashSource)],
    'img-src': ["'self'", ...mediaOrigins],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
