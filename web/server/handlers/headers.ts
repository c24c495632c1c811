import { defineEventHandler, setResponseHeaders } from 'h3';
import { contentSecurityPolicy } from '../security/content-security-policy.ts';
import { environment } from '../environment.ts';

const SECURITY = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** The headers of every answer, of files too. Pages refine the Content-Security-Policy when they are finished. */
export const headers = defineEventHandler((event) => {
  setResponseHeaders(event, { ...SECURITY, 'Content-Security-Policy': contentSecurityPolicy() });
  if (environment().mode !== 'live') setResponseHeaders(event, { 'X-Robots-Tag': 'noindex' });
});
