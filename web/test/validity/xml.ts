import { load } from 'cheerio';
import type { CheerioAPI } from 'cheerio';
import { validateXML } from 'xmllint-wasm';

/** A file that a schema is made of. */
export interface SchemaFile {
  readonly fileName: string;
  readonly contents: string;
}

/**
 * Reads a document by libxml2, as strictly as XML is meant (https://www.w3.org/TR/xml/#sec-well-formed).
 *
 * @throws {Error} that says where it is not well-formed
 */
export async function parseXml(xml: string): Promise<CheerioAPI> {
  const { valid, rawOutput } = await validateXML({ xml: bytesOf(xml), normalization: 'c14n' });
  if (!valid) throw new Error(`This is no XML: ${rawOutput.slice(0, 500)}`);
  return load(xml, { xml: true });
}

/** What breaks the rules of an XML schema; nothing where nothing does. */
export async function breachesOf(
  xml: string,
  [schema, ...imported]: readonly [SchemaFile, ...SchemaFile[]],
): Promise<string[]> {
  const { errors } = await validateXML({ xml: bytesOf(xml), schema, preload: imported });
  return errors.map(({ message }) => message);
}

function bytesOf(xml: string) {
  return { fileName: 'document.xml', contents: new TextEncoder().encode(xml) };
}
