import type { CheerioAPI } from 'cheerio';
import { parseXml } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** RFC 4151. */
const TAG_URI = /^tag:[a-z\d.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:[\w:.~!$&'()*+,;=@/?-]*$/;
const MEDIA_TYPE = /^[a-z]+\/[a-z\d.+-]+$/;
/** Elements that may stand once, by where they stand (RFC 4287, 4.1.1 and 4.1.2). */
const ONCE = {
  feed: { needed: ['id', 'title', 'updated'], allowed: ['subtitle', 'icon', 'logo', 'rights', 'generator'] },
  entry: {
    needed: ['id', 'title', 'updated'],
    allowed: ['published', 'summary', 'content', 'rights', 'source'],
  },
} as const;
const MANY = ['link', 'author', 'category', 'contributor'];

/**
 * What breaks the rules of RFC 4287, each as a sentence that names the section.
 *
 * @throws {Error} where it is not even XML
 */
export async function breachesOfAtom(xml: string): Promise<string[]> {
  const $ = await parseXml(xml);
  const root = $(':root');
  if (root.prop('tagName')?.toLowerCase() !== 'feed' || root.attr('xmlns') !== ATOM)
    return ['4.1.1: the root is no Atom feed.'];
  const entries = $('feed > entry').toArray();
  const ids = entries.map((entry) => $(entry).children('id').text());
  return [
    ...breachesIn($, root, 'feed'),
    ...entries.flatMap((entry) => breachesIn($, $(entry), 'entry')),
    ...(new Set(ids).size === ids.length ? [] : ['4.1.1: two entries have one id.']),
    ...(root.children('link[rel=self]').length === 1 ? [] : ['4.1.1: a feed says where it is itself.']),
  ];
}

function breachesIn($: CheerioAPI, place: ReturnType<CheerioAPI>, kind: keyof typeof ONCE): string[] {
  const { needed, allowed } = ONCE[kind];
  const found: string[] = [];
  const say = (section: string, what: string) => found.push(`${section}: ${kind}: ${what}`);
  const count = (name: string) => place.children(name).length;
  for (const name of needed) if (count(name) !== 1) say('4.1', `${count(name)} of ${name}`);
  for (const name of allowed) if (count(name) > 1) say('4.1', `${count(name)} of ${name}`);
  for (const child of place.children().toArray()) {
    const known = [...needed, ...allowed, ...MANY, ...(kind === 'feed' ? ['entry'] : [])];
    if (!known.includes(child.tagName)) say('4.2', `${child.tagName} is no element of it`);
  }
  const id = place.children('id').text();
  if (!TAG_URI.test(id)) say('4.2.6', `“${id}” is no tag URI`);
  for (const name of ['updated', 'published']) {
    for (const date of place.children(name).toArray())
      if (!INSTANT.test($(date).text())) say('3.3', `“${$(date).text()}” is no instant`);
  }
  for (const name of ['title', 'subtitle', 'summary', 'content']) {
    for (const text of place.children(name).toArray()) {
      const type = $(text).attr('type') ?? 'text';
      if (!['text', 'html'].includes(type)) say('3.1.1', `${name} of type ${type}`);
      if ($(text).children().length > 0)
        say('3.1.1', `${name} has elements inside, though its type is ${type}`);
    }
  }
  const links = place
    .children('link')
    .toArray()
    .map((link) => $(link).attr());
  for (const link of links) {
    if (!isAbsolute(link?.['href'])) say('4.2.7.1', `“${link?.['href']}” is no absolute address`);
    if (!MEDIA_TYPE.test(link?.['type'] ?? 'text/html'))
      say('4.2.7.3', `“${link?.['type']}” is no media type`);
  }
  const alternates = links.filter((link) => (link?.['rel'] ?? 'alternate') === 'alternate');
  const forms = alternates.map((link) => `${link?.['type']} ${link?.['hreflang']}`);
  if (new Set(forms).size !== forms.length) say('4.1', 'two alternates of one type and language');
  if (alternates.length === 0) say('4.1.2', 'neither an alternate nor content of its own');
  for (const person of place.children('author, contributor').toArray()) {
    if ($(person).children('name').text().trim() === '') say('3.2.1', 'a person without a name');
    const uri = $(person).children('uri');
    if (uri.length > 0 && !isAbsolute(uri.text())) say('3.2.2', `“${uri.text()}” is no address of a person`);
  }
  if (kind === 'feed' && count('author') === 0) say('4.1.1', 'nobody stands for entries without authors');
  for (const category of place.children('category').toArray())
    if (($(category).attr('term') ?? '') === '') say('4.2.2', 'a category without a term');
  return found;
}

function isAbsolute(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && /^[\u0021-\u007e]+$/.test(address);
}
