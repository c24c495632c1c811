import { fileURLToPath } from 'node:url';

// A relative path would lead away from Strapi's own files.
const plugin = fileURLToPath(new URL('../../..', import.meta.url));

export default ({ env }) => ({
  outbox: {
    enabled: true,
    resolve: plugin,
    config: {
      contentTypes: ['api::note.note', 'api::label.label'],
      describe: ({ fields }) => {
        if (fields.title === 'Refuse me') throw new Error('This project does not tell of such notes.');
        return { title: fields.title, ...(fields.title === 'Unfit' ? { id: 7 } : {}) };
      },
      subscribers: [{ name: 'Site', url: env('SITE'), secret: env('SITE_SECRET') }],
      privateAddresses: true,
      requireHttps: false,
    },
  },
});
