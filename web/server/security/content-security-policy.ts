import { hash } from 'node:crypto';
import { FIRST_PAINT_SCRIPT } from '../../shared/first-paint-script.ts';
import { SPECULATION_RULES } from '../../shared/speculation-rules.ts';
import { SUGGESTION_SCRIPT } from '../../shared/suggestion-script.ts';
import { THEME_SCRIPT } from '../../shared/theme-script.ts';
import { environment } from '../environment.ts';

/** The inline scripts of the site. A constant list: hashing what is found in a page would bless whatever got into it. */
const SCRIPTS = [THEME_SCRIPT, FIRST_PAINT_SCRIPT, SPECULATION_RULES, SUGGESTION_SCRIPT].map(hashSource);

/**
 * The Content-Security-Policy of a page: nothing but what is named.
 *
 * Hashes, not nonces: finished pages are kept and served to many (https://www.w3.org/TR/CSP3/#security-nonces).
 *
 * @param framers the origins that may show the page in a frame
 * @param styles the sources of the inlined style sheets of the page
 */
export function contentSecurityPolicy(framers: readonly string[], styles: readonly string[] = []): string {
  const { mediaOrigins } = environment();
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...SCRIPTS],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'", ...mediaOrigins],
    'connect-src': ["'self'"],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': framers.length === 0 ? ["'none'"] : framers,
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** @returns the source that allows an inlined script or style sheet by what it says */
export function hashSource(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}
