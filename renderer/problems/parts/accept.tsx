// Accepting a finding with a written reason: it stays visible as accepted, and does not fail a check.
import { useId, useState } from 'react';
import { Popover } from '@base-ui/react/popover';
import { accept } from '../../../shared/edits/build.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { announce } from '../../app/announce.tsx';
import { undoStep } from '../../app/commands/edit.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { documentStore, editFile } from '../../stores/document.ts';
import { viewStore } from '../../stores/view.ts';
import panel from '../problems.module.css';
import css from './accept.module.css';

export function Accept({ finding }: { finding: Finding }) {
  const [reason, setReason] = useState('');
  const [open, setOpen] = useState(false);
  const id = useId();
  const save = (): void => {
    if (reason.trim() === '') return;
    setOpen(false);
    viewStore.patch({ openFinding: null, hoveredFinding: null });
    editFile(accept(documentStore.get().file, finding, reason.trim()));
    announce('Accepted. It stands under Accepted now, with your reason.');
    toast({ kind: 'undo', text: 'Accepted, with your reason', action: { name: 'Undo', run: undoStep } });
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        render={
          <Button size="small" className={panel.accept}>
            Accept<span> with a reason</span>
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className={css.place}>
          <Popover.Popup className={css.popup}>
            <Popover.Title className={css.title}>Accept this finding</Popover.Title>
            <label htmlFor={id}>Why is it right for you? It is kept in the file and stays visible as accepted.</label>
            <textarea
              id={id}
              rows={3}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
              }}
            />
            <div className={css.buttons}>
              <Popover.Close
                render={
                  <Button kind="line" size="small">
                    Cancel
                  </Button>
                }
              />
              <Button kind="primary" size="small" disabled={reason.trim() === ''} onClick={save}>
                Accept
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
