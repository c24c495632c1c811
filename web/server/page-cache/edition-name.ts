import { hash } from 'node:crypto';
import type { Environment } from '../environment.ts';

/** Names what pages are made by: the build, and the settings that can be seen in them. */
export function editionName(buildId: string, environment: Environment): string {
  const { siteUrl, mode, contactEmail, mediaOrigins } = environment;
  const seen = JSON.stringify([siteUrl, mode, contactEmail, mediaOrigins]);
  return hash('sha256', `${buildId} ${seen}`).slice(0, 16);
}
