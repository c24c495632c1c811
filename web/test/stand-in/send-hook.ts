import { Webhook } from 'standardwebhooks';
import { ask } from '../harness/ask.ts';
import type { Answer } from '../harness/ask.ts';
import type { Site } from '../harness/start-site.ts';

/** What the stand-in signs with unless it is told otherwise; the site has to know it. */
export const WEBHOOK_SECRET = `whsec_${Buffer.from('what the site and its CMS know alone').toString('base64')}`;

/** How a hook differs from one that the CMS would send. */
export interface Sending {
  readonly secret?: string;
  readonly id?: string;
  /** When it says that it was sent. */
  readonly at?: Date;
  /** Headers over those that are right. */
  readonly headers?: Readonly<Record<string, string>>;
}

let sent = 0;

/** Sends what the CMS would send: signed, under an id of its own. @param body an object, or text as it is */
export function sendHook(
  site: Site,
  body: object | string,
  { secret = WEBHOOK_SECRET, id = `evt_${(sent += 1)}_test`, at = new Date(), headers = {} }: Sending = {},
): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return ask(site, '/hooks/content', {
    method: 'POST',
    body: text,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(text)),
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, text),
      ...headers,
    },
  });
}
