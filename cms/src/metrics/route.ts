import { endpoints } from '@wellspring/content-model';

const CONTENT_API = '/api/v1';

/** Endpoints of the content API by what all of their addresses have in common: the first step, and how many there are. */
const ENDPOINTS = new Map(endpoints().map(([, { path }]) => [shapeOf(path), CONTENT_API + path]));

/** What else the CMS answers, by the first step of its address. */
const AREAS: Readonly<Record<string, string>> = {
  _health: 'health',
  healthz: 'health',
  readyz: 'health',
  api: 'rest',
  uploads: 'uploads',
  preview: 'preview',
  admin: 'admin',
  'content-manager': 'admin',
  'content-type-builder': 'admin',
  i18n: 'admin',
  outbox: 'admin',
  upload: 'admin',
  wellspring: 'admin',
};

/**
 * The route of an address, as a label of metrics: one of a few that are known beforehand, so that nobody can make more of them,
 * and nothing that somebody typed is among them.
 */
export function routeOf(path: string): string {
  if (path.startsWith(`${CONTENT_API}/`))
    return ENDPOINTS.get(shapeOf(path.slice(CONTENT_API.length))) ?? `${CONTENT_API}/other`;
  const first = path.split('/', 2)[1] ?? '';
  return (Object.hasOwn(AREAS, first) ? AREAS[first] : undefined) ?? 'other';
}

function shapeOf(path: string): string {
  const steps = path.split('/');
  return `${steps[1] ?? ''} ${steps.length}`;
}
