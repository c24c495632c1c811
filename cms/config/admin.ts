import { currentSettings } from '../src/environment/index.ts';
import { previewAddress } from '../src/preview/preview-address.ts';

const { strapi, publicSiteUrl } = currentSettings();

export default {
  auth: { secret: strapi.adminJwtSecret },
  apiToken: { salt: strapi.apiTokenSalt },
  transfer: { token: { salt: strapi.transferTokenSalt } },
  secrets: { encryptionKey: strapi.encryptionKey },
  autoOpen: false,
  preview: {
    enabled: true,
    // What the admin may show in a frame; Strapi puts it into the content security policy.
    config: { allowedOrigins: [publicSiteUrl], handler: previewAddress },
  },
  flags: { nps: false, promoteEE: false },
};
