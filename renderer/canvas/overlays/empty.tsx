// The empty canvas: three ways in.
import ClipboardList from 'lucide-react/icons/clipboard-list';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import MousePointer from 'lucide-react/icons/mouse-pointer-2';
import type { ReactElement } from 'react';
import { openUnsaved } from '../../document/actions.tsx';
import { paletteItem } from '../../palette/items.ts';
import { EXAMPLES, exampleDesign } from '../../start/gallery.ts';
import { useDesign } from '../../stores/document.ts';
import { toast } from '../../ui/toast.tsx';
import { addHere } from '../edits/add.ts';
import { pasteClipboard } from '../edits/clipboard-access.ts';
import css from './overlays.module.css';

function addTeam(): void {
  const team = paletteItem('team-product');
  if (team) addHere(team);
}

async function openBreakdown(): Promise<void> {
  const example = EXAMPLES.find(({ id }) => id === 'breakdown');
  if (!example) return;
  try {
    await openUnsaved(await exampleDesign(example.id));
  } catch (error) {
    toast({ text: 'The example cannot be opened.', more: error instanceof Error ? error.message : String(error), kind: 'example' });
  }
}

export function Empty(): ReactElement | null {
  const empty = useDesign((design) => design.units.length === 0);
  if (!empty) return null;
  return (
    <div className={css.empty} data-empty>
      <h2>Draw your organisation</h2>
      <div className={css.ways} data-nodrag>
        <button type="button" className={css.way} onClick={addTeam}>
          <MousePointer size={20} aria-hidden />
          <b>Drag a team</b>
          from the palette, or press here to add the first one.
        </button>
        <button type="button" className={css.way} onClick={() => void pasteClipboard()}>
          <ClipboardList size={20} aria-hidden />
          <b>Paste a list</b>
          of team names, one a line. They become teams.
        </button>
        <button type="button" className={css.way} onClick={() => void openBreakdown()}>
          <LayoutTemplate size={20} aria-hidden />
          <b>Open “Breakdown”</b>
          220 engineers, and what went wrong with their structure.
        </button>
      </div>
    </div>
  );
}
