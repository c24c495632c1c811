import { hash } from 'node:crypto';
import { z } from 'zod';
import type { PageParts } from './finished-page.ts';

const head = z.object({
  address: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  madeAt: z.int(),
});

const CHECKSUM_LENGTH = 64;
const LINE_END = 0x0a;

/** A page as it lies on a second level: a checksum of all that follows, a line with what it is, then the body. */
export function encodePage(address: string, { body, ...rest }: PageParts): Buffer {
  const rows = Buffer.concat([Buffer.from(`${JSON.stringify({ address, ...rest })}\n`), body]);
  return Buffer.concat([Buffer.from(`${checksum(rows)}\n`), rows]);
}

/** Reads a page back. @returns null where it is not whole, or is the page of another address */
export function decodePage(bytes: Buffer, address: string): PageParts | null {
  const rows = bytes.subarray(CHECKSUM_LENGTH + 1);
  if (bytes.subarray(0, CHECKSUM_LENGTH).toString('latin1') !== checksum(rows)) return null;
  const end = rows.indexOf(LINE_END);
  const parsed = head.safeParse(JSON.parse(rows.subarray(0, end).toString()));
  if (!parsed.success || parsed.data.address !== address) return null;
  const { address: _address, ...rest } = parsed.data;
  return { ...rest, body: rows.subarray(end + 1) };
}

/** The name of a page on a second level: addresses may be longer than names of files, and have letters of any script. */
export function nameOfPage(address: string): string {
  return hash('sha256', address);
}

function checksum(rows: Buffer): string {
  return hash('sha256', rows);
}
