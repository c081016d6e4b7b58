// The left side of the start page: unsaved work that was left behind, the design that is open, and recent files.
import X from 'lucide-react/icons/x';
import { useEffect, useState, type ReactElement } from 'react';
import type { DraftRecord, RecentEntry } from '../../shared/host/records.ts';
import { runCommand } from '../app/commands/registry.ts';
import { discardDraft, openRecent, restoreDraft } from '../document/actions.tsx';
import { whenText } from '../document/clock.ts';
import { useSaveState } from '../document/session.ts';
import { host } from '../hosts/host.ts';
import { useDocument } from '../stores/document.ts';
import { ask } from '../ui/ask.tsx';
import { Button } from '../ui/button.tsx';
import { SEVERITY_NAME, SeverityMark } from '../ui/severity-mark.tsx';
import css from './recent-list.module.css';
import { SketchPicture } from './sketch-picture.tsx';

function Draft({ draft, onGone }: { readonly draft: DraftRecord; readonly onGone: () => void }): ReactElement {
  const discard = async (): Promise<void> => {
    const sure = await ask({
      title: `Discard the changes to “${draft.name}”?`,
      body: 'They are in no file. Once discarded they are gone.',
      choices: [
        { id: 'cancel', name: 'Cancel', kind: 'primary' },
        { id: 'discard', name: 'Discard', kind: 'danger' },
      ],
    });
    if (sure !== 'discard') return;
    await discardDraft(draft);
    onGone();
  };
  return (
    <div className={css.draft} data-draft={draft.id}>
      <p>
        <SeverityMark mark="warning" size={14} label={null} />
        <span>
          <b>{draft.name}</b>: unsaved changes from {whenText(draft.at, Date.now()).replace('Today ', '')}
        </span>
      </p>
      <div className={css.draftActions}>
        <Button kind="primary" size="small" onClick={() => void restoreDraft(draft)}>
          Restore
        </Button>
        <Button kind="line" size="small" onClick={() => void discard()}>
          Discard
        </Button>
      </div>
    </div>
  );
}

function Row({ entry, onGone }: { readonly entry: RecentEntry; readonly onGone: () => void }): ReactElement {
  const { worst } = entry;
  return (
    <div className={css.row}>
      <button type="button" className={css.open} onClick={() => void openRecent(entry.id).then(onGone)} title={entry.file.name}>
        <span className={css.picture}>{entry.picture && <SketchPicture sketch={entry.picture} width={72} height={48} margin={4} bare />}</span>
        <span className={css.words}>
          <span className={css.name}>{entry.name}</span>
          <span className={css.more}>
            {whenText(entry.at, Date.now())}
            {worst && (
              <span className={css.mark}>
                <SeverityMark mark={worst.severity} size={11} label={SEVERITY_NAME[worst.severity]} />
                {worst.count}
              </span>
            )}
          </span>
        </span>
      </button>
      <Button
        size="small"
        className={css.forget}
        aria-label={`Take ${entry.name} off the list`}
        onClick={() => void host().recent.forget(entry.id).then(onGone)}
      >
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}

function OpenDesign(): ReactElement | null {
  const state = useSaveState();
  const name = useDocument(({ design }) => design.name);
  if (state === 'closed') return null;
  return (
    <section className={css.section}>
      <h2>Open now</h2>
      <div className={css.row}>
        <button type="button" className={css.open} onClick={() => runCommand('document.back')}>
          <span className={css.words}>
            <span className={css.name}>{name}</span>
            <span className={css.more}>{state === 'clean' ? 'Back to the drawing' : 'Not saved. Back to the drawing'}</span>
          </span>
        </button>
      </div>
    </section>
  );
}

export function RecentList(): ReactElement {
  const [recent, setRecent] = useState<readonly RecentEntry[] | null>(null);
  const [drafts, setDrafts] = useState<readonly DraftRecord[]>([]);
  const [serial, setSerial] = useState(0);
  useEffect(() => {
    let there = true;
    void Promise.all([host().recent.list(), host().drafts.list()]).then(([files, left]) => {
      if (!there) return;
      setRecent(files);
      setDrafts(left);
    });
    return () => {
      there = false;
    };
  }, [serial]);
  const again = (): void => setSerial((now) => now + 1);
  return (
    <>
      {drafts.length > 0 && (
        <section className={css.section} aria-label="Unsaved changes">
          {drafts.map((draft) => (
            <Draft key={draft.id} draft={draft} onGone={again} />
          ))}
        </section>
      )}
      <OpenDesign />
      <section className={css.section}>
        <h2>Recent</h2>
        {recent?.length === 0 && <p className={css.none}>Designs that you open or save are listed here. They stay on this machine.</p>}
        {recent?.map((entry) => (
          <Row key={entry.id} entry={entry} onGone={again} />
        ))}
      </section>
    </>
  );
}
