/** The folder of all previews on the site. Nothing below it is ever kept, by anybody. */
export const PREVIEW_ROOT = '/preview';

/** Whether an address, with or without its query, is one of a preview, whoever made it up. */
export function isForPreview(address: string): boolean {
  const [path = ''] = address.split(/[?#]/, 1);
  return /^\/+preview(?:\/|$)/i.test(path);
}
