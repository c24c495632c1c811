import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Settings } from '../environment/index.ts';

/**
 * Without a mail server, no mail is sent: Strapi's default would try to deliver by itself, from an address that receivers
 * take for forged.
 */
export function refuseMailWithoutServer(strapi: Core.Strapi, { smtpUrl }: Settings): void {
  if (smtpUrl !== null) return;
  const send = () =>
    Promise.reject(new errors.ApplicationError('No mail can be sent: SMTP_URL names no mail server.'));
  Object.assign(strapi.plugin('email'), { provider: { send } });
}
