import { expect, it } from '@jest/globals';
import { CspEvaluator } from 'csp_evaluator';
import { Type } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { siteWithCms } from './harness/site-with-cms.ts';
import { startSite } from './harness/start-site.ts';
import { askForPage } from './harness/ask.ts';
import { documentAddresses } from './stand-in/addresses.ts';
import { observatoryScore } from './validity/observatory.ts';

/** As it stands on the internet. */
const web = siteWithCms({
  SITE_MODE: 'live',
  PUBLIC_CMS_URL: 'https://cms.site.example',
  UPLOADS_PUBLIC_URL: 'https://cms.site.example',
});
const PAGES = ['/en', documentAddresses('ar').article, '/ja/articles', '/de/about', '/en/nothing'];

it.each(PAGES)('Google’s CSP evaluator finds nothing in the policy of %s', async (address) => {
  const { headers } = await web.page(address);
  const { csp } = new CspParser(String(headers['content-security-policy']));
  const findings = new CspEvaluator(csp).evaluate();
  // It warns of users' files and of JSONP on the site's own origin. There are neither: pictures come from the CMS's.
  const isOfOthers = ({ type, value }: (typeof findings)[number]) =>
    type === Type.SCRIPT_ALLOWLIST_BYPASS && value === "'self'";
  expect(findings.filter((finding) => !isOfOthers(finding))).toEqual([]);
});

it.each(PAGES)('Mozilla’s Observatory would give %s an A+', async (address) => {
  expect(observatoryScore(await web.page(address))).toBeGreaterThanOrEqual(100);
});

it('readers by https are told to come by nothing else, those of a site by http are not', async () => {
  expect((await web.ask('/favicon.svg')).headers['strict-transport-security']).toBe('max-age=31536000');
  const local = await startSite({ CMS_URL: web.cms.origin, PUBLIC_SITE_URL: 'http://127.0.0.1:3000' });
  try {
    expect((await askForPage(local, '/en')).headers['strict-transport-security']).toBeUndefined();
  } finally {
    await local.end();
  }
});
