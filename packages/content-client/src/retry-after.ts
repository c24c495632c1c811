/**
 * Seconds from now that a `Retry-After` header asks for, in either of its forms, a number or a date
 * (https://www.rfc-editor.org/rfc/rfc9110#name-retry-after). Null where there is none that can be read.
 */
export function retryAfterSeconds(header: string | null, now: number = Date.now()): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  // Only the form that HTTP writes: `Date.parse` would also read "-5" as a date.
  const date = /^\w{3}, \d{2} \w{3} \d{4} [\d:]{8} GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}
