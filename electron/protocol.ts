// The app's own scheme, and what a page may not do: have permissions (but for the whole screen), or fetch from elsewhere.
import fs from 'node:fs/promises';
import { protocol, session } from 'electron';
import { answerFor, isOwnPage, mayHave, SCHEME } from './services/app-files.ts';

/** Before the app is ready: makes the scheme a real origin with storage, workers and a secure context. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Once the app is ready: serves `folder`, refuses the rest. */
export function servePages(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const { status, headers, body } = await answerFor(request, folder, (file) => fs.readFile(file));
    // A view of plain memory, never of shared memory: what a body may be.
    return new Response(body as string | Uint8Array<ArrayBuffer>, { status, headers });
  });
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(mayHave(permission, requestingUrl, isMainFrame)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) => mayHave(permission, origin, isMainFrame));
  // The policy forbids it already; this holds should the policy ever have a hole.
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }));
}

/** Our own files, what a page made itself, and the developer tools. */
function isAllowed(address: string): boolean {
  return isOwnPage(address) || /^(?:blob:app:\/\/orgscale\/|data:|devtools:)/u.test(address);
}
