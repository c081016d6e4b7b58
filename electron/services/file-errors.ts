// The system's errors as values: what happened and what to do.
import type { HostError, HostErrorCode } from '../../shared/host/host.ts';
import { codeOf } from './file-system.ts';

export interface Refused {
  readonly ok: false;
  readonly error: HostError;
}

export const refused = (code: HostErrorCode, message: string, advice: string): Refused => ({ ok: false, error: { code, message, advice } });
export const good = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const cancelled: Refused = refused('cancelled', 'Nothing was chosen.', 'Choose a file to go on.');

export const unknownFile = (name: string): Refused =>
  refused('missing', `This window no longer knows where “${name}” is.`, 'Save the design under a name of its own.');

export const changedOnDisk = (name: string): Refused =>
  refused('changed', `“${name}” was changed by somebody else since it was opened here.`, 'Keep yours, take theirs, or keep both.');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function readError(error: unknown, name: string): Refused {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refused(
        'missing',
        `“${name}” is not there any more.`,
        'It was moved, renamed or deleted, or its drive is not connected. Open it from its new place.',
      );
    case 'EACCES':
    case 'EPERM':
      return refused('denied', `“${name}” may not be read.`, 'Ask for permission to read it, or open a copy.');
    case 'EISDIR':
      return refused('failed', `“${name}” is a folder.`, 'Choose a file in it.');
    default:
      return refused('failed', `“${name}” could not be read. ${messageOf(error)}`, 'Check the drive it is on, and try again.');
  }
}

export function writeError(error: unknown, name: string): Refused {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refused(
        'missing',
        `The folder of “${name}” is not there any more.`,
        'It was moved, renamed or deleted, or its drive is not connected. Save the design in another folder.',
      );
    case 'EACCES':
    case 'EPERM':
      return refused(
        'denied',
        `“${name}” may not be written: the file or its folder is write-protected.`,
        'Save under another name or in another folder, or ask for permission to write it.',
      );
    case 'EROFS':
      return refused('denied', `“${name}” is on a drive that can only be read.`, 'Save the design on another drive.');
    case 'ENOSPC':
    case 'EDQUOT':
      return refused(
        'full',
        `There is no room left to write “${name}”. The file is as it was.`,
        'Free some space on the disk, or save to another place.',
      );
    case 'EBUSY':
    case 'ETXTBSY':
      return refused('failed', `“${name}” is held by another program.`, 'Close it there, and save again.');
    case 'EISDIR':
      return refused('failed', `“${name}” is a folder.`, 'Save under another name.');
    default:
      return refused('failed', `“${name}” could not be written. ${messageOf(error)}`, 'Try again, or save under another name.');
  }
}
