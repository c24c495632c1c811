import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Settings } from '../environment/index.ts';

/**
 * Makes the first administrator, unless there is one: whom the settings name, or one with a password that is made up now and
 * printed this once. Strapi locks the role meanwhile, so of several processes that start at once one wins.
 */
export async function ensureFirstAdministrator(strapi: Core.Strapi, settings: Settings): Promise<void> {
  const users = strapi.service('admin::user');
  if (await users['exists']?.()) return;
  const { email, password } = settings.firstAdministrator ?? generated();
  await users['createFirstAdmin']?.({ email, password, firstname: 'Administrator' });
  // The password is nowhere else, so this goes past the logger, which may write to files. `npm start` shows the line at its end.
  if (settings.firstAdministrator === null)
    process.stdout.write(`First administrator: ${email} / ${password}\n`);
}

function generated(): { email: string; password: string } {
  return { email: 'admin@wellspring.example', password: generatePassword() };
}

/** 144 random bits; drawn again until it has what Strapi's forms demand of a password. */
function generatePassword(): string {
  const password = randomBytes(18).toString('base64url');
  const isAllowed = /[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password);
  return isAllowed ? password : generatePassword();
}
