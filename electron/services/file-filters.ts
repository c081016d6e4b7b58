// Which files the dialogs of the system offer.
export interface FileFilter {
  name: string;
  extensions: string[];
}

export const OPEN_FILTERS: Readonly<Record<'design' | 'table', FileFilter[]>> = {
  design: [
    { name: 'Orgscale design', extensions: ['orgscale', 'json'] },
    { name: 'Picture with its design', extensions: ['svg', 'png'] },
    { name: 'All files', extensions: ['*'] },
  ],
  table: [
    { name: 'Table or list of teams', extensions: ['csv', 'tsv', 'txt', 'yaml', 'yml', 'toml'] },
    { name: 'All files', extensions: ['*'] },
  ],
};

export const SAVE_FILTERS: FileFilter[] = [{ name: 'Orgscale design', extensions: ['orgscale'] }];

const EXPORTS = new Map<string, string>([
  ['svg', 'Drawing'],
  ['png', 'Picture'],
  ['pdf', 'PDF document'],
  ['pptx', 'Presentation'],
  ['csv', 'Table'],
  ['md', 'Markdown text'],
  ['html', 'Web page'],
  ['txt', 'Text'],
  ['mmd', 'Mermaid diagram'],
  ['dot', 'Graphviz graph'],
]);

/** By the ending of the suggested name: what is exported is of that kind whatever it is called. */
export function exportFilters(suggestedName: string): FileFilter[] {
  const ending = /\.([a-z0-9]{1,10})$/iu.exec(suggestedName)?.[1]?.toLowerCase();
  if (ending === undefined) return [{ name: 'All files', extensions: ['*'] }];
  return [{ name: EXPORTS.get(ending) ?? `${ending.toUpperCase()} file`, extensions: [ending] }];
}
