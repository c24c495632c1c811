/**
 * Somebody who publishes in the admin, by the requests that it makes.
 *
 * @param {string} cms its origin
 * @param {string} token of an administrator's session
 */
export function editorAt(cms, token) {
  /** @param {string} kind @param {string} id @param {string} action @param {string} locale @param {object} body */
  const act = async (kind, id, action, locale, body) => {
    const path = `/content-manager/collection-types/api::${kind}.${kind}/${id}/actions/${action}?locale=${locale}`;
    const answer = await fetch(cms + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  return {
    /**
     * A document as readers get it.
     *
     * @param {'article' | 'technique'} kind
     * @param {string} slug in any language
     * @param {string} locale
     * @returns {Promise<{ id: string, title: string, path: string }>}
     */
    find: async (kind, slug, locale) => {
      const answer = await fetch(`${cms}/api/v1/${kind}s/${slug}?locale=${locale}`);
      if (!answer.ok) throw new Error(`There is no ${kind} “${slug}”: ${answer.status}.`);
      return (await answer.json()).data;
    },
    /** @param {string} kind @param {string} id @param {string} locale @param {object} fields saved with it */
    publish: (kind, id, locale, fields) => act(kind, id, 'publish', locale, fields),
    /** @param {string} kind @param {string} id @param {string} locale */
    withdraw: (kind, id, locale) => act(kind, id, 'unpublish', locale, { locale }),
  };
}
