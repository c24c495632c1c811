import { endpoints } from '@wellspring/content-model';

/** The content API, version 1: anonymous, read-only, from editions alone. Its addresses are those of the contract. */
const read = (path: string, handler: string) => ({
  method: 'GET',
  path: `/v1${path}`,
  handler: `delivery.${handler}`,
  config: { auth: false },
});

export default {
  routes: [
    ...endpoints().map(([name, { path }]) => read(path.replace('{slug}', ':slug'), name)),
    // Whatever is left: other addresses, other methods.
    { ...read('/(.*)', 'rest'), method: 'ALL' },
    { ...read('', 'rest'), method: 'ALL' },
  ],
};
