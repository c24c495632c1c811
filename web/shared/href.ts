import { encodePath } from '@wellspring/content-model';

/** A decoded path of ours, with a query perhaps, as an attribute or header carries it. */
export function href(path: string): string {
  const query = path.indexOf('?');
  return query === -1 ? encodePath(path) : encodePath(path.slice(0, query)) + path.slice(query);
}

/** The absolute address of a decoded path. */
export function absolute(siteUrl: string, path: string): string {
  return siteUrl + (path === '/' ? '/' : href(path));
}

/** The slug at the end of a document's path. */
export function slugOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
