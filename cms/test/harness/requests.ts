import { z } from 'zod';

/** An answer of the CMS, its body read: parsed where it is JSON. */
export interface CmsAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Asks the CMS for something; a body goes out as JSON, or as a form where it is one. */
export type Request = (method: string, path: string, body?: unknown) => Promise<CmsAnswer>;

/** Makes requests with a credential, or as nobody. */
export function requestsTo(url: string, headers: Readonly<Record<string, string>> = {}): Request {
  return async (method, path, body) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(new URL(path, url), {
      method,
      headers: {
        ...headers,
        ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
  };
}

/** Logs an administrator in. @param headers sent along with everything that is asked for afterwards */
export async function asAdministrator(
  url: string,
  who: { readonly email: string; readonly password: string },
  headers: Readonly<Record<string, string>> = {},
): Promise<Request> {
  const { status, body } = await requestsTo(url)('POST', '/admin/login', who);
  if (status !== 200) throw new Error(`The administrator could not log in: ${JSON.stringify(body)}`);
  const { data } = z.object({ data: z.looseObject({ token: z.string() }) }).parse(body);
  return requestsTo(url, { ...headers, Authorization: `Bearer ${data.token}` });
}

/** Makes a token with full access, through the admin's own API. */
export async function asTokenHolder(url: string, admin: Request): Promise<Request> {
  const { status, body } = await admin('POST', '/admin/api-tokens', {
    name: 'Tests',
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  if (status !== 201) throw new Error(`No API token could be made: ${JSON.stringify(body)}`);
  const { data } = z.object({ data: z.looseObject({ accessKey: z.string() }) }).parse(body);
  return requestsTo(url, { Authorization: `Bearer ${data.accessKey}` });
}
