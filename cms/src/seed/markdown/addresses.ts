import type { Link } from 'mdast';
import { judgeLink } from '@wellspring/rich-text';
import type { Placeholder } from '../placeholder.ts';
import { pathTo } from '../placeholder.ts';
import { mistakeAt } from './text-mistake.ts';

const DOCUMENT = /^(article|technique|topic):([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const CITATION = /^#source-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The address of a link: of a document of the seed (`technique:swedish-massage`), a citation (`#source-who-2023`), or of
 * another site.
 *
 * @throws TextMistake at any other address
 */
export function addressOf(link: Link): string | Placeholder {
  const { url, title } = link;
  if (title) throw mistakeAt(link, `the link to “${url}” has a title; links have none.`);
  const [, kind, key] = DOCUMENT.exec(url) ?? [];
  if (key !== undefined && (kind === 'article' || kind === 'technique' || kind === 'topic')) {
    return pathTo(kind, key);
  }
  // Strapi takes an address only with a scheme or a slash at its beginning; `/#key` counts as `#key` (see judgeLink).
  if (CITATION.test(url)) return `/${url}`;
  if (judgeLink(url).kind === 'external') return url;
  throw mistakeAt(
    link,
    `“${url}” is no address: write technique:…, topic:…, article:…, #source-… or https://….`,
  );
}
