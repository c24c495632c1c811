import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startCms } from '../stand-in/start-cms.ts';
import type { StandInCms } from '../stand-in/start-cms.ts';
import { ask, askForPage } from './ask.ts';
import type { Answer, Asking, Page } from './ask.ts';
import { startSite } from './start-site.ts';
import type { Site } from './start-site.ts';

/** The built site before a stand-in for the CMS, for the tests of one file; the stand-in behaves before each of them. */
export interface SiteWithCms {
  readonly cms: StandInCms;
  readonly site: Site;
  ask(address: string, asking?: Asking): Promise<Answer>;
  page(address: string, asking?: Asking): Promise<Page>;
}

/** @param settings of the site, over those that it needs anyway */
export function siteWithCms(settings: Readonly<Record<string, string>> = {}): SiteWithCms {
  let cms: StandInCms | undefined;
  let site: Site | undefined;
  const now = <Running>(running: Running | undefined): Running => {
    if (running === undefined) throw new Error('The site runs during the tests alone.');
    return running;
  };

  beforeAll(async () => {
    cms = await startCms();
    site = await startSite({ CMS_URL: cms.origin, ...settings });
  });
  beforeEach(() => now(cms).behave());
  afterAll(async () => {
    await site?.end();
    await cms?.close();
  });

  return {
    get cms() {
      return now(cms);
    },
    get site() {
      return now(site);
    },
    ask: (address, asking) => ask(now(site), address, asking),
    page: (address, asking) => askForPage(now(site), address, asking),
  };
}
