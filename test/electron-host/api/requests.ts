// Answers what a page asks for: by the app's own scheme handler, or not at all from outside this machine.
import { fromChromium } from '../addresses.ts';
import type { Session } from '../cdp.ts';
import { runtime } from '../runtime.ts';
import { letThrough } from './session.ts';

export interface Paused {
  readonly requestId: string;
  readonly resourceType: string;
  readonly frameId: string;
  readonly request: {
    readonly url: string;
    readonly urlFragment?: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly postData?: string;
  };
}

export async function answerRequest(session: Session, paused: Paused, allowed: (url: string) => Promise<boolean>): Promise<void> {
  const { requestId, request, resourceType } = paused;
  const url = fromChromium(request.url) + (request.urlFragment ?? '');
  const refuse = (errorReason: string): void => {
    session.tell('Fetch.failRequest', { requestId, errorReason });
  };
  if (!(await allowed(url))) {
    refuse('Aborted');
    return;
  }
  if (!(await letThrough({ id: 0, url, method: request.method, resourceType }))) {
    refuse('BlockedByClient');
    return;
  }
  const handler = runtime.schemes.get(new URL(url).protocol.slice(0, -1));
  if (!handler) {
    session.tell('Fetch.continueRequest', { requestId });
    return;
  }
  try {
    const asked = new Request(url, {
      method: request.method,
      headers: { ...request.headers },
      ...(request.postData === undefined ? {} : { body: request.postData }),
    });
    const response = await handler(asked);
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
    session.tell('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body });
  } catch (error) {
    console.error('[stand-in] the scheme handler failed:', error);
    refuse('Failed');
  }
}
