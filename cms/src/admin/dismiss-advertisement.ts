/** What Strapi keeps when somebody closes its banner about its media library; `false` at the end stands for an installation without telemetry. */
const CLOSED = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

/** Closes the banner above every page that advertises Strapi's own news, for which there is no setting. */
export function dismissAdvertisement(): void {
  window.localStorage.setItem(CLOSED, 'true');
}
