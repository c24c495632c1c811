import { createServer } from 'node:http';
import { once } from 'node:events';

/** What a CDN was told. */
export interface Told {
  readonly authorization: string | undefined;
  readonly body: { readonly tags?: readonly string[]; readonly purge_everything?: true };
}

/** A stand-in for the interface by which a CDN is told what to purge. */
export interface StandInCdn {
  readonly url: string;
  /** What it has taken so far. */
  readonly told: readonly Told[];
  /** How often it was asked while it refused. */
  readonly refused: number;
  /** From now on it refuses, or takes what it is told. */
  refuse(isRefusing: boolean): void;
  close(): Promise<void>;
}

export async function startCdn(): Promise<StandInCdn> {
  const told: Told[] = [];
  let isRefusing = false;
  let refused = 0;
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    if (isRefusing) refused += 1;
    else told.push({ authorization: request.headers.authorization, body: JSON.parse(text) });
    response.writeHead(isRefusing ? 503 : 200).end('{"success":true}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/zones/example/purge_cache`,
    told,
    get refused() {
      return refused;
    },
    refuse: (next) => {
      isRefusing = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
