/** Characters that no XML document may hold, however they are written (https://www.w3.org/TR/xml/#charsets). */
// eslint-disable-next-line no-control-regex -- these are what has to go
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Nowhere needed but after `]]`, where nobody would think of it.
  '>': '&gt;',
  '"': '&quot;',
  // A parser would make plain spaces of them in attributes, and of all three kinds of line ends one.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A piece of XML that is whole and escaped. Text is a plain string, so that the two cannot be mixed up. */
export class Markup {
  readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
  }
}

/** What an element holds: text, which is escaped, and elements. */
export type Content = string | Markup | readonly Markup[];

/** Attributes by name; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * An XML element.
 *
 * @param name of the element, as the program knows it; it is not escaped, nor are the names of attributes
 */
export function element(name: string, attributes: Attributes = {}, content: Content = ''): Markup {
  const opening = `${name}${attributesOf(attributes)}`;
  const inside = insideOf(content);
  return new Markup(inside === '' ? `<${opening}/>` : `<${opening}>${inside}</${name}>`);
}

/** A whole document. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function insideOf(content: Content): string {
  if (typeof content === 'string') return escaped(content);
  if (content instanceof Markup) return content.xml;
  return content.map(({ xml }) => xml).join('');
}

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (character) => ESCAPED[character] ?? '');
}
