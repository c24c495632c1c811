import { Webhook } from 'standardwebhooks';

/** What is sent: the same id and body with every attempt. */
export interface Message {
  /** Without full stops, since those divide what is signed. */
  readonly id: string;
  readonly body: string;
}

/**
 * The headers of Standard Webhooks
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#webhook-headers-sending-metadata-to-consumers).
 *
 * @param secrets all of them sign, so that a receiver may have the new one or still the one before
 * @param now of this attempt, in milliseconds
 */
export function signedHeaders(
  { id, body }: Message,
  secrets: readonly string[],
  now: number,
): Readonly<Record<string, string>> {
  const at = new Date(now);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
