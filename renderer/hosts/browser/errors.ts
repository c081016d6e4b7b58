// The browser's exceptions as values: what happened and what to do.
import type { HostError, HostErrorCode } from '../../../shared/host/host.ts';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
/** A person closed a picker. */
export const isCancel = (error: unknown): boolean => nameOf(error) === 'AbortError';

export const cancelled: { readonly ok: false; readonly error: HostError } = {
  ok: false,
  error: { code: 'cancelled', message: 'Nothing was chosen.', advice: 'Choose a file to go on.' },
};

export function refused(code: HostErrorCode, message: string, advice: string): { readonly ok: false; readonly error: HostError } {
  return { ok: false, error: { code, message, advice } };
}

/** What a failed read or write of `name` means. */
export function fileError(error: unknown, name: string, doing: 'read' | 'write'): { readonly ok: false; readonly error: HostError } {
  const verb = doing === 'read' ? 'read' : 'written';
  switch (nameOf(error)) {
    case 'NotFoundError':
      return refused(
        'missing',
        `“${name}” is not there any more.`,
        'It was moved, renamed or deleted. Save the design under a name of its own, or open the file from its new place.',
      );
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NoModificationAllowedError':
      return refused('denied', `The browser may not ${doing} “${name}”.`, 'Allow it when the browser asks, or save under another name.');
    case 'QuotaExceededError':
      return refused('full', `There is no room left to write “${name}”.`, 'Free some space on the disk, or save to another place.');
    default:
      return refused(
        'failed',
        `“${name}” could not be ${verb}. ${error instanceof Error ? error.message : String(error)}`.trim(),
        'Try again, or save under another name.',
      );
  }
}
