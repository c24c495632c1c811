/** The pages for developers are in English alone, under no locale. */
export const DEVELOPERS_PATH = '/developers';

/** A page for developers, by the name of its file in `content/developers/`. */
export const DEVELOPER_PAGES = [
  { file: 'quick-start', title: 'Quick start', path: DEVELOPERS_PATH },
  { file: 'concepts', title: 'Concepts', path: `${DEVELOPERS_PATH}/concepts` },
  { file: 'events', title: 'Events', path: `${DEVELOPERS_PATH}/events` },
  { file: 'client', title: 'Client', path: `${DEVELOPERS_PATH}/client` },
  { file: 'reference', title: 'Reference', path: `${DEVELOPERS_PATH}/reference` },
] as const;

/** @param address path of a request, with or without its query */
export function isForDevelopers(address: string): boolean {
  return address.split(/[/?]/)[1]?.toLowerCase() === DEVELOPERS_PATH.slice(1);
}
