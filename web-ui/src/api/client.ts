import { NoAnswer, ProblemError } from './problem';
import type { Problem } from './wire';

/** Called for each answer that says the session is over, so that the sign-in can lie over the page. */
export type SignedOut = () => void;

let signedOut: SignedOut = () => undefined;

export function onSignedOut(listener: SignedOut): void {
  signedOut = listener;
}

/** The address of an API path under the base path that the server wrote into the page. */
export function apiUrl(path: string): URL {
  return new URL(`api/${path.replace(/^\//, '')}`, document.baseURI);
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method, credentials: 'same-origin', cache: 'no-store' };
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(apiUrl(path), init).catch((cause: unknown) => {
    throw new NoAnswer(cause);
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = await problemOf(response);
  if (response.status === 401 && !(method === 'POST' && path === 'session')) signedOut();
  throw new ProblemError(problem);
}

async function problemOf(response: Response): Promise<Problem> {
  const unknown: Problem = {
    type: '/problems/unknown',
    title: response.statusText,
    status: response.status,
    code: 'unknown',
    detail: response.statusText,
    parameters: {},
  };
  const type = response.headers.get('content-type') ?? '';
  // A proxy in front answers in HTML when the gateway is away; that is no answer of ours.
  if (!type.includes('json')) {
    if (response.status >= 502 && response.status <= 504) throw new NoAnswer(response.status);
    return unknown;
  }
  return { ...unknown, ...((await response.json()) as Partial<Problem>) };
}

/** The REST calls. Paths are relative to `/api/`; each throws ProblemError or NoAnswer. */
export const api = {
  get: <T>(path: string): Promise<T> => call('GET', path),
  post: <T = void>(path: string, body: unknown = {}): Promise<T> => call('POST', path, body),
  put: <T = void>(path: string, body: unknown): Promise<T> => call('PUT', path, body),
  patch: <T = void>(path: string, body: unknown): Promise<T> => call('PATCH', path, body),
  delete: <T = void>(path: string): Promise<T> => call('DELETE', path),
};
