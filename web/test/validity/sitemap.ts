import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { breachesOf } from './xml.ts';
import type { SchemaFile } from './xml.ts';

const schemaOfSitemaps = readFileSync(
  createRequire(import.meta.url)
    .resolve('sitemap')
    .replace(/dist[\\/].*$/, 'schema/sitemap.xsd'),
  'utf8',
);

/** The one foreign element that a sitemap of ours has. The published schema demands that somebody declares it. */
const LINK: SchemaFile = {
  fileName: 'link.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <xs:element name="link">
    <xs:complexType>
      <xs:attribute name="rel" use="required" fixed="alternate"/>
      <xs:attribute name="hreflang" use="required">
        <xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="x-default|[a-z]{2}(-[A-Z]{2})?"/></xs:restriction></xs:simpleType>
      </xs:attribute>
      <xs:attribute name="href" type="xs:anyURI" use="required"/>
    </xs:complexType>
  </xs:element>
</xs:schema>`,
};

const ALL: SchemaFile = {
  fileName: 'all.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xs:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>
</xs:schema>`,
};

/** The list of sitemaps, by https://www.sitemaps.org/protocol.html#index. */
const INDEX: SchemaFile = {
  fileName: 'index.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <xs:element name="sitemapindex">
    <xs:complexType><xs:sequence>
      <xs:element name="sitemap" maxOccurs="50000">
        <xs:complexType><xs:sequence>
          <xs:element name="loc"><xs:simpleType><xs:restriction base="xs:anyURI"><xs:minLength value="12"/><xs:maxLength value="2048"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="lastmod" type="xs:dateTime" minOccurs="0"/>
        </xs:sequence></xs:complexType>
      </xs:element>
    </xs:sequence></xs:complexType>
  </xs:element>
</xs:schema>`,
};

/** What breaks the published schema of sitemaps. */
export function breachesOfSitemap(xml: string): Promise<string[]> {
  return breachesOf(xml, [ALL, { fileName: 'sitemap.xsd', contents: schemaOfSitemaps }, LINK]);
}

/** What breaks the rules of a list of sitemaps. */
export function breachesOfSitemapIndex(xml: string): Promise<string[]> {
  return breachesOf(xml, [INDEX]);
}
