import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

/** How long a connection is kept for the next event, in milliseconds; receivers on Node close theirs after 5 s. */
const KEPT = 4000;
const KEEPING = { keepAlive: true, timeout: KEPT, maxFreeSockets: 2 };

/** Connections to receivers. */
export interface Agents {
  /** @param mayBePrivate whether the address may lead into a private network */
  for(address: URL, mayBePrivate: boolean): HttpAgent;
  /** Ends every connection. */
  close(): void;
}

/**
 * Opens connections to receivers. Where private networks are not allowed, the very address that is connected to is looked at,
 * after its name was resolved: a name that leads elsewhere the second time gains nothing.
 */
export function openAgents(): Agents {
  const open = { 'http:': new HttpAgent(KEEPING), 'https:': new HttpsAgent(KEEPING) };
  const guarded = {
    'http:': new RequestFilteringHttpAgent(KEEPING),
    'https:': new RequestFilteringHttpsAgent(KEEPING),
  };
  return {
    for: ({ protocol }, mayBePrivate) =>
      (mayBePrivate ? open : guarded)[protocol === 'https:' ? 'https:' : 'http:'],
    close: () => [open, guarded].forEach((pair) => Object.values(pair).forEach((agent) => agent.destroy())),
  };
}

/** Whether the guard refused a connection. The library has no type for that, but this beginning. */
export function isRefusedAsPrivate(error: Error): boolean {
  return /^DNS lookup .* is not allowed/.test(error.message);
}
