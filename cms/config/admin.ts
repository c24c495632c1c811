import { currentSettings } from '../src/environment/index.ts';

const { strapi } = currentSettings();

export default {
  auth: { secret: strapi.adminJwtSecret },
  apiToken: { salt: strapi.apiTokenSalt },
  transfer: { token: { salt: strapi.transferTokenSalt } },
  secrets: { encryptionKey: strapi.encryptionKey },
  autoOpen: false,
  flags: { nps: false, promoteEE: false },
};
