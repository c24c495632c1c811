import type { IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { hookMessage } from '@wellspring/content-model';
import type { ChangeEvent } from '@wellspring/content-model';
import { RefusedHook } from './refused.ts';

/** A hook that the CMS has signed. */
export interface SignedHook {
  /** Names what is sent, the same with every attempt. */
  readonly id: string;
  /** Null for what is no event, such as a ping. */
  readonly event: ChangeEvent | null;
}

const signatures = z.object({
  'webhook-id': z.string().max(200),
  'webhook-timestamp': z.string().max(20),
  // Several, while a secret is being rotated.
  'webhook-signature': z.string().max(1000),
});

/**
 * Opens what was sent, once its signature is right and not older than five minutes, as Standard Webhooks has it.
 *
 * @throws RefusedHook where it is not signed with the secret, too old, or says nothing that can be read
 */
export function signedHook(secret: string, headers: IncomingHttpHeaders, body: Buffer): SignedHook {
  const given = signatures.safeParse(headers);
  if (!given.success) throw new RefusedHook(401, 'It is not signed.');
  try {
    new Webhook(secret).verify(body, given.data, { jsonParse: false });
  } catch (error) {
    throw new RefusedHook(401, `It is not signed as it has to be: ${String(error)}.`, error);
  }
  return { id: given.data['webhook-id'], event: eventIn(body) };
}

function eventIn(body: Buffer): ChangeEvent | null {
  try {
    return hookMessage.parse(JSON.parse(body.toString()));
  } catch (error) {
    throw new RefusedHook(400, 'It is signed, but no event of a version that is known here.', error);
  }
}
