import { currentSettings } from '../environment/index.ts';

/** What editions depend on besides content. */
export interface EditionSettings {
  /** Origin from which browsers fetch pictures. */
  readonly mediaOrigin: string;
  /** True where the site is live: then nobody invented may sign anything. */
  readonly live: boolean;
}

/** The settings of editions. */
export function editionSettings(): EditionSettings {
  const { publicUploadsUrl, siteMode } = currentSettings();
  return { mediaOrigin: publicUploadsUrl, live: siteMode === 'live' };
}
