// Growth without a drawing: what is missing, and two ways on.
import Sprout from 'lucide-react/icons/sprout';
import type { ReactElement } from 'react';
import { openUnsaved } from '../document/actions.tsx';
import { exampleDesign } from '../start/gallery.ts';
import { Button } from '../ui/button.tsx';
import css from './panel.module.css';

export function Empty(): ReactElement {
  return (
    <div className={css.empty}>
      <Sprout size={18} aria-hidden />
      <div>
        <h2>Nothing to grow yet</h2>
        Draw a team or two, and this plays how they become a few hundred people: month by month, on the drawing. <br />
        <Button kind="line" style={{ marginTop: 10 }} onClick={() => void exampleDesign('startup').then(openUnsaved)}>
          Open “Startup”, twelve engineers
        </Button>
      </div>
    </div>
  );
}
