import { currentSettings } from '../src/environment/index.ts';

const { strapi } = currentSettings();

export default {
  auth: { secret: strapi.adminJwtSecret },
  apiToken: { salt: strapi.apiTokenSalt },
  transfer: { token: { salt: strapi.transferTokenSalt } },
  secrets: { encryptionKey: strapi.encryptionKey },
  autoOpen: false,
  // Without this line, Strapi shows editors a link to its own guide to previews.
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false },
};
