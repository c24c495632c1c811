import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

/** An answer as it came over the wire, unpacked by nobody. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Until the last byte, in milliseconds. */
  readonly ms: number;
}

/** Readers come over connections that stay open, as through a proxy. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
/** Readers who come each over a connection of their own. */
const crowd = new Agent({ keepAlive: false });

/** Asks for an address exactly as it is spelled; redirects are not followed. */
export function ask(origin: string, path: string, { isInCrowd = false } = {}): Promise<Answer> {
  const begun = performance.now();
  return new Promise((settle, fail) => {
    request(`${origin}${path}`, { agent: isInCrowd ? crowd : agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
          ms: performance.now() - begun,
        });
      });
    })
      .on('error', fail)
      .end();
  });
}

/** Does something for each of many, a few at a time. @returns what came of each, in their order */
export async function forEach<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < items.length; n = next++) {
      const item = items[n];
      if (item !== undefined) results[n] = await act(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
