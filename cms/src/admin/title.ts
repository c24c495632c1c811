const STRAPI_ENDING = ' | Strapi';

/**
 * Ends page titles in the publication's name. Strapi's pages set `document.title` themselves and offer no setting:
 * `Title` in @strapi/admin's components/PageHelpers.
 */
export function endTitlesIn(name: string): void {
  const rename = () => {
    if (document.title.endsWith(STRAPI_ENDING)) {
      document.title = `${document.title.slice(0, -STRAPI_ENDING.length)} | ${name}`;
    }
  };
  rename();
  // Strapi may replace the text or the element itself.
  new MutationObserver(rename).observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}
