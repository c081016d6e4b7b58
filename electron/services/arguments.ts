// Which files a command line names. Read by shape, never by place: Electron, its tools and the systems put words of their own among them.
import path from 'node:path';

const ENDINGS = ['.orgscale'] as const;

/** Whether the app opens this file at a double click. */
export const isDesignFile = (file: string): boolean => ENDINGS.some((ending) => file.toLowerCase().endsWith(ending));

/** The design files in a command line, as full paths, each once. `folder` is where the command was given. */
export function filesIn(argv: readonly string[], folder: string): readonly string[] {
  const found = argv.slice(1).filter((word) => !word.startsWith('-') && isDesignFile(word) && !word.includes('\0'));
  return [...new Set(found.map((word) => path.resolve(folder, word)))];
}
