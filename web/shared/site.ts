/** The publication's name, the same in every language. */
export const SITE_NAME = 'Wellspring';
