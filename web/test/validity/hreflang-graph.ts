import { SITE_URL } from '../harness/start-site.ts';
import type { Page } from '../harness/ask.ts';
import { isIndexable } from './every-page.ts';
import type { Pages } from './every-page.ts';

interface Alternate {
  readonly language: string;
  readonly address: string;
}

const alternatesOf = ({ $ }: Page): Alternate[] =>
  $('link[rel=alternate][hreflang]')
    .toArray()
    .map((link) => ({
      language: $(link).attr('hreflang') ?? '',
      address: $(link).attr('href') ?? '',
    }));

/**
 * What is wrong between the pages of a site, by the rules that search engines give for pages in several languages: each names
 * itself and all the others, all of them name the same, absolutely, and nothing that is not for search engines
 * (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
export function breachesOfHreflang(pages: Pages): string[] {
  return [...pages].flatMap(([address, page]) => breachesOn(address, page, pages));
}

function breachesOn(address: string, page: Page, pages: Pages): string[] {
  const alternates = alternatesOf(page);
  const canonical = page.$('link[rel=canonical]').attr('href');
  if (!isIndexable(page))
    return alternates.length === 0 && canonical === undefined
      ? []
      : [`${address} is not for search engines, but names addresses for them.`];

  const found: string[] = [];
  if (canonical !== SITE_URL + address) found.push(`${address} says that it is ${canonical}.`);
  const languages = alternates.map(({ language }) => language);
  if (new Set(languages).size < languages.length) found.push(`${address} names a language twice.`);
  if (!languages.includes('x-default')) found.push(`${address} has nothing for all other languages.`);
  const own = alternates.find(({ language }) => language === page.$('html').attr('lang'));
  if (own?.address !== canonical) found.push(`${address} does not name itself.`);
  for (const { language, address: named } of alternates) {
    if (named === `${SITE_URL}/` && language === 'x-default') continue;
    const other = named.startsWith(SITE_URL) ? pages.get(named.slice(SITE_URL.length)) : undefined;
    if (other === undefined || !isIndexable(other)) found.push(`${address} names ${named}: no page for it.`);
    else found.push(...breachesBetween(address, alternates, language, other));
  }
  return found;
}

function breachesBetween(
  address: string,
  alternates: readonly Alternate[],
  language: string,
  other: Page,
): string[] {
  const found: string[] = [];
  if (language !== 'x-default' && other.$('html').attr('lang') !== language)
    found.push(`${address} names a page as ${language} that is ${other.$('html').attr('lang')}.`);
  if (JSON.stringify(alternatesOf(other)) !== JSON.stringify(alternates))
    found.push(`${address} and its ${language} page do not name the same.`);
  return found;
}
