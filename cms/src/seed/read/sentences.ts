import type { z } from 'zod';

/** What is wrong with a file's fields, a sentence each: `cover.alt is empty.` */
export function sentencesOf(error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const place = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const names = issue.keys.map((key) => [place, key].filter((part) => part !== '').join('.'));
      return `${names.join(' and ')} ${names.length === 1 ? 'is unknown' : 'are unknown'}.`;
    }
    if (issue.code === 'invalid_type' && issue.input === undefined) return `${place} is missing.`;
    // Our own messages complete a sentence; zod's stand for themselves.
    return /^[a-z]/.test(issue.message) ? `${place} ${issue.message}.` : `${place}: ${issue.message}.`;
  });
}
