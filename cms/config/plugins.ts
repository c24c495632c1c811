import { currentSettings } from '../src/environment/index.ts';
import { UPLOAD_SIZE_LIMIT, UPLOAD_TYPES } from '../src/pictures/accepted.ts';

const { publicSiteUrl, smtpUrl } = currentSettings();

const sender = `wellspring@${new URL(publicSiteUrl).hostname}`;

export default {
  upload: {
    config: {
      provider: 'local',
      sizeLimit: UPLOAD_SIZE_LIMIT,
      security: { allowedTypes: UPLOAD_TYPES },
      sharp: { cache: false, concurrency: 0 },
    },
  },
  ...(smtpUrl === null
    ? {}
    : {
        email: {
          config: {
            provider: 'nodemailer',
            providerOptions: { url: smtpUrl },
            settings: { defaultFrom: sender, defaultReplyTo: sender },
          },
        },
      }),
};
