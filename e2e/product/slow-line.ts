import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { listenOnLoopback } from './loopback.ts';

/** Bytes of a piece at least, and how many pieces there are; the rest of a page comes as one. */
const PIECE = 1200;
const PIECES = 40;
/** Between two pieces, in milliseconds: some frames, so that what has arrived is painted. */
const RHYTHM = 60;

interface SlowLine {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** A line to a site on which pages arrive in pieces, each of whole elements and words; all else comes as it always does. */
export async function slowLineTo(site: string): Promise<SlowLine> {
  const server = createServer((request, response) => {
    pass(site, request, response).catch(() => response.destroy());
  });
  const origin = await listenOnLoopback(server);
  return {
    origin,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function pass(site: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await fetch(site + (request.url ?? '/'), {
    headers: { accept: request.headers.accept ?? '*/*' },
  });
  const type = answer.headers.get('content-type') ?? '';
  const policy = answer.headers.get('content-security-policy');
  response.writeHead(answer.status, {
    'content-type': type,
    ...(policy === null ? {} : { 'content-security-policy': policy }),
  });
  if (!type.startsWith('text/html')) {
    response.end(new Uint8Array(await answer.arrayBuffer()));
    return;
  }
  for (const piece of piecesOf(await answer.text())) {
    response.write(piece);
    await pause(RHYTHM);
  }
  response.end();
}

function piecesOf(page: string): string[] {
  const pieces: string[] = [];
  // Nothing is painted before the body begins.
  let from = 0;
  let least = page.indexOf('<body');
  while (pieces.length < PIECES) {
    const end = page.indexOf('>', least) + 1;
    if (end === 0) break;
    pieces.push(page.slice(from, end));
    from = end;
    least = end + PIECE;
  }
  return [...pieces, page.slice(from)];
}
