import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { load } from 'cheerio';
import type { CheerioAPI } from 'cheerio';
import type { Site } from './start-site.ts';

/** An answer of the site, as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer that is a page, with a way to look into it. */
export interface Page extends Answer {
  readonly $: CheerioAPI;
}

export interface Asking {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks for an address exactly as it is spelled; redirects are not followed. */
export function ask(
  { origin }: Site,
  address: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((settle, fail) => {
    const sent = request({ hostname, port, path: address, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

/** Asks for a page. @throws where the answer is no HTML */
export async function askForPage(site: Site, address: string, asking: Asking = {}): Promise<Page> {
  const answer = await ask(site, address, asking);
  const type = answer.headers['content-type'] ?? 'nothing';
  if (!type.startsWith('text/html'))
    throw new Error(`${address} should be a page, but it is ${type}, with status ${answer.status}.`);
  return { ...answer, $: load(answer.body) };
}
