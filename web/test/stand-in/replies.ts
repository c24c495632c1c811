import type { ServerResponse } from 'node:http';
import type { Alternate, Candidate } from '@wellspring/content-model';

/** Answers one request of the site. */
export type Reply = (response: ServerResponse) => void;

/** Answers with JSON, as the content API does. */
export function json(body: unknown, status = 200): Reply {
  return text(JSON.stringify(body), { status, type: 'application/json; charset=utf-8' });
}

/** Answers with anything. */
export function text(
  body: string,
  {
    status = 200,
    type = 'text/html',
    headers = {},
  }: { status?: number; type?: string; headers?: Record<string, string> } = {},
): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(body);
  };
}

/** There is no such document; or there is in other languages; or the slug may mean several. */
export function notFound(
  details: { alternates?: readonly Alternate[]; candidates?: readonly Candidate[] } = {},
): Reply {
  return refusal(404, 'There is no such document.', { alternates: [], ...details });
}

/** The document was published once and withdrawn. */
export function gone(alternates: readonly Alternate[] = []): Reply {
  return refusal(410, 'The document was withdrawn.', { alternates });
}

/** The log does not go back to a cursor, or is another one. */
export function cursorUnknown(): Reply {
  return refusal(410, 'The cursor is unknown.', { code: 'cursor-unknown' });
}

function refusal(status: number, message: string, details: object): Reply {
  return json({ data: null, error: { status, name: 'Refused', message, details } }, status);
}

/** Never answers. */
export const hang: Reply = () => undefined;

/** Breaks the connection without an answer. */
export const reset: Reply = (response) => {
  response.socket?.resetAndDestroy();
};

/** Sends a piece of an answer and breaks off. */
export const breakOff: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":', () => response.socket?.destroy());
};
