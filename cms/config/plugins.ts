import { currentSettings } from '../src/environment/index.ts';
import { UPLOAD_SIZE_LIMIT, UPLOAD_TYPES } from '../src/pictures/accepted.ts';

const { publicSiteUrl, siteMode, smtpUrl, webUrl, webhookPrivateAddresses, webhookSecret } =
  currentSettings();

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
  outbox: {
    enabled: true,
    config: {
      // Everything that is published, to the site; others are added in the admin.
      subscribers: [{ name: 'Site', url: `${webUrl}/hooks/content`, secret: webhookSecret }],
      privateAddresses: webhookPrivateAddresses,
      requireHttps: siteMode === 'live',
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
