/** Where the CMS sends what it publishes. */
export const HOOK_PATH = '/hooks/content';
