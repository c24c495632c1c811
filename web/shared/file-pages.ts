/** The pages whose text lies in `content/<locale>/<name>.md`, in the order of the footer. */
export const FILE_PAGES = [
  'about',
  'editorial-policy',
  'corrections',
  'contact',
  'imprint',
  'accessibility',
  'privacy',
] as const;
