/**
 * The content API, version 1: anonymous, read-only, from editions alone. Search and the OpenAPI document join this
 * list.
 */
const read = (path: string, handler: string) => ({
  method: 'GET',
  path: `/v1${path}`,
  handler: `delivery.${handler}`,
  config: { auth: false },
});

export default {
  routes: [
    read('/locales', 'locales'),
    read('/home', 'home'),
    read('/articles', 'articles'),
    read('/articles/:slug', 'article'),
    read('/techniques', 'techniques'),
    read('/techniques/:slug', 'technique'),
    read('/topics', 'topics'),
    read('/topics/:slug', 'topic'),
    read('/authors', 'authors'),
    read('/authors/:slug', 'author'),
    read('/index', 'index'),
    read('/changes', 'changes'),
    // Whatever is left: other addresses, other methods.
    { ...read('/(.*)', 'rest'), method: 'ALL' },
    { ...read('', 'rest'), method: 'ALL' },
  ],
};
