// Commands for files: new, open, save, import, export.
import { importTable, newDesign, openPicked, save, saveAs } from '../../document/actions.tsx';
import { isOpen, openFile } from '../../document/session.ts';
import { exportSvg } from '../../document/export.ts';
import { host } from '../../hosts/host.ts';
import { documentStore } from '../../stores/document.ts';
import { viewStore } from '../../stores/view.ts';
import type { Command } from './registry.ts';

const onDesign = (): boolean => viewStore.get().screen === 'design' && isOpen();
/** Also while a save is under way: what was changed since is then saved after it. */
const writable = (): boolean => onDesign() && documentStore.get().fileReadOnly === null;

export function documentCommands(): readonly Command[] {
  // A browser keeps Ctrl+N for itself.
  const newKeys = host().kind === 'desktop' ? '$mod+n' : 'Alt+KeyN';
  return [
    { id: 'document.new', name: 'New design', group: 'File', keywords: 'empty create', keys: [newKeys], run: newDesign },
    { id: 'document.open', name: 'Open…', group: 'File', keywords: 'file load', keys: ['$mod+o'], run: openPicked },
    { id: 'document.import', name: 'Import a table…', group: 'File', keywords: 'csv people spreadsheet', run: importTable },
    { id: 'document.save', name: 'Save', group: 'File', keywords: 'write file', keys: ['$mod+s'], enabled: writable, run: save },
    {
      id: 'document.saveAs',
      name: () => (openFile() ? 'Save as…' : 'Save to a file…'),
      group: 'File',
      keys: ['$mod+Shift+s'],
      enabled: writable,
      run: saveAs,
    },
    {
      id: 'document.versions',
      name: 'Earlier versions…',
      group: 'File',
      keywords: 'history restore snapshot backup compare',
      enabled: () => onDesign() && openFile()?.kind === 'file',
      run: async () => (await import('../../document/versions.tsx')).showVersions(),
    },
    {
      id: 'document.export',
      name: 'Export…',
      group: 'File',
      keywords: 'png pdf pptx powerpoint html markdown mermaid graphviz slides picture print names',
      enabled: onDesign,
      run: () => viewStore.patch({ dialog: 'export' }),
    },
    { id: 'document.exportSvg', name: 'Export as SVG', group: 'File', keywords: 'picture image drawing', enabled: onDesign, run: exportSvg },
    {
      id: 'document.start',
      name: 'Start page',
      group: 'Go',
      keywords: 'home recent gallery examples',
      enabled: () => viewStore.get().screen !== 'start',
      run: () => viewStore.patch({ screen: 'start' }),
    },
    {
      id: 'document.back',
      name: () => `Back to ${documentStore.get().design.name}`,
      group: 'Go',
      enabled: () => viewStore.get().screen === 'start' && isOpen(),
      run: () => viewStore.patch({ screen: 'design' }),
    },
  ];
}
