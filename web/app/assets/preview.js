// Loads a preview anew when the CMS says that what it shows was saved. Sent with previews alone.

const { adminOrigin } = document.documentElement.dataset;

addEventListener('message', ({ origin, data }) => {
  if (origin !== adminOrigin || data?.type !== 'strapiUpdate') return;
  // The CMS may bring a link of its own, which works for longer than the one that this page came by.
  if (typeof data.url === 'string' && new URL(data.url, location.href).origin === location.origin)
    history.replaceState(null, '', data.url);
  location.reload();
});
