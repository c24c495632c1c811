import { ask, forEach } from './ask.ts';
import type { Answer } from './ask.ts';

/** Requests at a time: more than a site has cores. */
const AT_ONCE = 4;

/** The answers of a site by path. */
export type Crawl = ReadonlyMap<string, Answer>;

/** @returns the path of every page that the site tells search engines of. @throws Error where it tells of none */
export async function pagesOf(site: string): Promise<string[]> {
  const index = await locationsIn(site, '/sitemap.xml');
  const pages = await forEach(index, AT_ONCE, (path) => locationsIn(site, path));
  return [...new Set(pages.flat())];
}

/** Asks for all of some pages. */
export async function crawl(site: string, paths: readonly string[]): Promise<Crawl> {
  const answers = await forEach(paths, AT_ONCE, (path) => ask(site, path));
  return new Map(answers.map((answer, n) => [paths[n] ?? '', answer]));
}

/** @returns what differs between two crawls for a reader: status, type, or a byte of a page; a line for each */
export function differencesOf(before: Crawl, after: Crawl): string[] {
  const seen = ({ status, headers, body }: Answer) => [status, headers['content-type'], body].join('\n');
  return [...before].flatMap(([path, one]) => {
    const other = after.get(path);
    if (other === undefined) return [`${path} is not there`];
    return seen(one) === seen(other) ? [] : [`${path}: ${firstDifference(seen(one), seen(other))}`];
  });
}

/** What stands where two texts part. */
function firstDifference(one: string, other: string): string {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, from - 40), from + 40));
  return `${around(one)} became ${around(other)}`;
}

/** @returns paths that did not answer with success, with their status */
export function failedIn(answers: Crawl): (readonly [string, number])[] {
  return [...answers]
    .map(([path, { status }]) => [path, status] as const)
    .filter(([, status]) => status !== 200);
}

async function locationsIn(site: string, path: string): Promise<string[]> {
  const { status, body } = await ask(site, path);
  const paths = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  if (status !== 200 || paths.length === 0) throw new Error(`${path} answered ${status} and names no page.`);
  return paths;
}
