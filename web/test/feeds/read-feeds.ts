import type { LocaleCode } from '@wellspring/content-model';
import type { SiteWithCms } from '../harness/site-with-cms.ts';
import { jsonFeed } from '../validity/json-feed.ts';
import { parseXml } from '../validity/xml.ts';

/** The Atom feed of a locale, as it came and as a tree. @throws where it is no XML */
export async function readAtom(web: SiteWithCms, locale: LocaleCode) {
  const { body } = await web.ask(`/${locale}/feed.xml`);
  return { body, $: await parseXml(body) };
}

/** The JSON feed of a locale. @throws where it is none */
export async function readJson(web: SiteWithCms, locale: LocaleCode) {
  return jsonFeed.parse(JSON.parse((await web.ask(`/${locale}/feed.json`)).body));
}
