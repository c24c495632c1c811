import preset from './jest.config.js';

/**
 * What never meets a difference between databases: rules about words and pictures, settings, what is kept in memory, answers by
 * whoever asks. It runs once, on SQLite; everything else runs on both.
 */
const SAME_ON_BOTH = [
  'admin/',
  'load/lines',
  'pictures/',
  'platform/(?:access|kept-answers|mail|observability|rate-limit|schemas|settings)',
  'contract/protocol',
  'preview/',
  'search/(?:slips|words)',
  'seed/',
  '(?:answers|drafts-stay-inside|freshness|languages-apart|live-site|machine-translation|media-origin|publication-refusals|readiness|requests|reviews|site)\\.test',
];

/** @type {import('jest').Config} */
export default {
  ...preset,
  testPathIgnorePatterns: [...preset.testPathIgnorePatterns, `<rootDir>/test/(?:${SAME_ON_BOTH.join('|')})`],
};
