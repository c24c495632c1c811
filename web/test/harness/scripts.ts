import type { CheerioAPI } from 'cheerio';

/** The addresses of the scripts of a page: those that it has by itself, and those that it asks for once it is painted. */
export function scriptsOf($: CheerioAPI): string[] {
  const sources = $('script[src]')
    .toArray()
    .map((script) => $(script).attr('src') ?? '');
  return [...sources, ...($('html').attr('data-scripts')?.split(' ') ?? [])];
}
