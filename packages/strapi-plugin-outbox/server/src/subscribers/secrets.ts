import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Strapi's encryption with `admin.secrets.encryptionKey`. */
export interface Seal {
  /** @throws NoEncryptionKeyError where the project has no key */
  close(secret: string): string;
  /** The secret; undefined where it was encrypted with another key. */
  open(sealed: string): string | undefined;
}

/** Secrets cannot be kept: the project has no key to encrypt them with. */
export class NoEncryptionKeyError extends Error {
  override readonly name = 'NoEncryptionKeyError';

  constructor() {
    super('Secrets of subscribers are kept encrypted, and this project has no admin.secrets.encryptionKey.');
  }
}

/** The project's own encryption. */
export function sealOf(strapi: Core.Strapi): Seal {
  const encryption = strapi.service('admin::encryption');
  return {
    close: (secret) => {
      const sealed = z.string().safeParse(encryption['encrypt']?.(secret));
      if (!sealed.success) throw new NoEncryptionKeyError();
      return sealed.data;
    },
    open: (sealed) => z.string().safeParse(encryption['decrypt']?.(sealed)).data,
  };
}

/** A secret as Standard Webhooks writes it, of 256 random bits. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
