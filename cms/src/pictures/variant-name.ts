/**
 * Name of a variant's file, without extension. The fingerprint of the original's bytes is part of it, so that the name never
 * stands for other bytes and the file may be kept for ever.
 *
 * @param name Strapi's unique name of the original, without extension
 * @param fingerprint hexadecimal digest of the original's bytes
 * @param width in pixels
 */
export function variantName(name: string, fingerprint: string, width: number): string {
  return `${name}.${fingerprint.slice(0, 16)}.${width}`;
}

/** Strapi's unique name of the original that a variant was made from; undefined for what is no variant's name. */
export function originalOf(name: string): string | undefined {
  return /^(.+)\.[0-9a-f]{16}\.\d+$/.exec(name)?.[1];
}

/** Says whether a path ends in the name of a variant's file. */
export function isVariantFile(path: string): boolean {
  return /\.[0-9a-f]{16}\.\d+\.(avif|webp)$/.test(path);
}
