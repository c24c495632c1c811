import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// Without an admin panel, which would have to be built.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const appDir = fileURLToPath(new URL('.', import.meta.url));
await createStrapi({ appDir, distDir: appDir, serveAdminPanel: false }).start();
