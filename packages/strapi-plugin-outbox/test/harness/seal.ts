import type { Seal } from '../../server/src/subscribers/secrets.ts';

/** Stands in for Strapi's encryption, which needs a Strapi: what is sealed does not show what it was. */
export const seal: Seal = {
  close: (secret) => `sealed ${Buffer.from(secret).toString('hex')}`,
  open: (sealed) => {
    const [, hex] = /^sealed (.*)$/.exec(sealed) ?? [];
    return hex === undefined ? undefined : Buffer.from(hex, 'hex').toString();
  },
};
