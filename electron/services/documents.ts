// Reads and writes design files for windows: by token, whole or not at all, and never over what somebody else wrote meanwhile.
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { HostResult, OpenedFile, SavedFile } from '../../shared/host/host.ts';
import type { FileRef } from '../../shared/host/records.ts';
import { atomicSave, sweepTemporaries } from './atomic-save.ts';
import { cancelled, changedOnDisk, good, readError, refused, unknownFile, writeError } from './file-errors.ts';
import { codeOf, type FileSystem } from './file-system.ts';
import type { Handles, WindowId } from './handles.ts';

/** Beyond any design; read into memory whole, it would only stop the app. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Asks a person for a place, over a window. Null where they thought better of it. */
export interface FilePicker {
  open(window: WindowId, kinds: 'design' | 'table'): Promise<string | null>;
  save(window: WindowId, suggestedName: string, kind: 'design' | 'export'): Promise<string | null>;
}

/** Keeps earlier versions of a file. Never fails a save: it swallows its own errors. */
export interface VersionKeeper {
  keep(file: string, bytes: Uint8Array): Promise<void>;
}

export const stampOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export class Documents {
  private readonly files: FileSystem;
  private readonly handles: Handles;
  private readonly picker: FilePicker;
  private readonly versions: VersionKeeper;
  private readonly now: () => number;

  constructor(ports: { files: FileSystem; handles: Handles; picker: FilePicker; versions: VersionKeeper; now: () => number }) {
    this.now = ports.now;
    this.files = ports.files;
    this.handles = ports.handles;
    this.picker = ports.picker;
    this.versions = ports.versions;
  }

  async open(window: WindowId, kinds: 'design' | 'table'): Promise<HostResult<OpenedFile>> {
    const file = await this.picker.open(window, kinds);
    return file === null ? cancelled : this.openPath(window, file);
  }

  /** Reads a file that a person named: in a dialog, by a drop, on the command line, in the list of recent files. */
  async openPath(window: WindowId, file: string): Promise<HostResult<OpenedFile>> {
    const opened = await this.readFor(window, file);
    if (opened.ok) await sweepTemporaries(this.files, file, this.now());
    return opened;
  }

  async reread(window: WindowId, token: string): Promise<HostResult<OpenedFile>> {
    const file = this.handles.pathFor(window, token);
    return file === null ? unknownFile('the file') : this.readFor(window, file);
  }

  async save(window: WindowId, file: FileRef, text: string, force: boolean): Promise<HostResult<SavedFile>> {
    const target = this.handles.pathFor(window, file.token);
    if (target === null) return unknownFile(file.name);
    const name = path.basename(target);
    if (!force && !(await this.isThere(target))) {
      return refused(
        'missing',
        `“${name}” is not where it was any more.`,
        'It was moved, renamed or deleted, or its drive is not connected. Save the design under a name of its own.',
      );
    }
    return this.write(window, target, text, force ? null : file.stamp);
  }

  async saveAs(window: WindowId, suggestedName: string, text: string): Promise<HostResult<SavedFile>> {
    const chosen = await this.picker.save(window, plainName(suggestedName), 'design');
    if (chosen === null) return cancelled;
    return this.write(window, await this.withEnding(chosen), text, null);
  }

  /** Writes something made from a design. It is no document: no version of it is kept, no window may read it back. */
  async exportFile(window: WindowId, suggestedName: string, content: string | Uint8Array): Promise<HostResult<{ readonly name: string }>> {
    const chosen = await this.picker.save(window, plainName(suggestedName), 'export');
    if (chosen === null) return cancelled;
    try {
      await atomicSave(this.files, chosen, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
      return good({ name: path.basename(chosen) });
    } catch (error) {
      return writeError(error, path.basename(chosen));
    }
  }

  private async write(window: WindowId, target: string, text: string, stamp: string | null): Promise<HostResult<SavedFile>> {
    const name = path.basename(target);
    const bytes = Buffer.from(text, 'utf8');
    try {
      const before = await this.files.readFile(target).catch(() => null);
      // What is about to be replaced is kept, also where somebody else wrote it: “Keep mine” loses nothing.
      if (before) await this.versions.keep(target, before);
      const written = await atomicSave(this.files, target, bytes, {
        check: async (real) => stamp === null || stampOf(await this.files.readFile(real)) === stamp,
      });
      if (!written) return changedOnDisk(name);
    } catch (error) {
      return writeError(error, name);
    }
    await this.versions.keep(target, bytes);
    return good({ file: this.refer(window, target, bytes) });
  }

  private async readFor(window: WindowId, file: string): Promise<HostResult<OpenedFile>> {
    const read = await this.read(file);
    if (!read.ok) return read;
    const { bytes, text, modified } = read.value;
    return good({ file: this.refer(window, file, bytes), text, modified });
  }

  private refer(window: WindowId, file: string, bytes: Uint8Array): FileRef {
    return { token: this.handles.grant(window, file), name: path.basename(file), kind: 'file', stamp: stampOf(bytes) };
  }

  private async read(file: string): Promise<HostResult<{ bytes: Uint8Array; text: string; modified: number }>> {
    const name = path.basename(file);
    try {
      const facts = await this.files.stat(file);
      // A pipe or a device would be read for ever.
      if (!facts.isFile()) return refused('failed', `“${name}” is ${facts.isDirectory() ? 'a folder' : 'not a file'}.`, 'Choose a design file.');
      if (facts.size > MOST_BYTES) return refused('failed', `“${name}” is far larger than any design.`, 'Choose a design file.');
      const bytes = await this.files.readFile(file);
      return good({ bytes, text: decode(bytes), modified: facts.mtimeMs });
    } catch (error) {
      return readError(error, name);
    }
  }

  private async isThere(file: string): Promise<boolean> {
    try {
      await this.files.stat(file);
      return true;
    } catch (error) {
      // Not to be seen is not gone: the write says what is wrong.
      return codeOf(error) !== 'ENOENT';
    }
  }

  /** A name without an ending gets ours, unless a file of that name is there: nobody agreed to replace that one. */
  private async withEnding(chosen: string): Promise<string> {
    if (path.extname(chosen) !== '') return chosen;
    const ended = `${chosen}.orgscale`;
    return (await this.files.stat(ended).catch(() => null)) ? chosen : ended;
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47];

/** UTF-8; for tables that a Western spreadsheet wrote, its own letters; UTF-16 where the mark says so. */
export function decode(bytes: Uint8Array): string {
  // A picture is no text, but the design in it is, and its names are in UTF-8.
  if (PNG.every((byte, at) => bytes[at] === byte)) return new TextDecoder('utf-8').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A suggestion is a name, never a place. */
const plainName = (name: string): string => path.win32.basename(path.posix.basename(name)) || 'Untitled.orgscale';
