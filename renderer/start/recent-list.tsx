// The left side of the start page: unsaved work that was left behind, the design that is open, and recent files.
import X from 'lucide-react/icons/x';
import { useEffect, type ReactElement } from 'react';
import type { DraftRecord, RecentEntry } from '../../shared/host/records.ts';
import { runCommand } from '../app/commands/registry.ts';
import { discardDraft, openRecent, restoreDraft } from '../document/actions.tsx';
import { exactText, secondText, whenText } from '../document/clock.ts';
import { useSaveState } from '../document/session.ts';
import { host } from '../hosts/host.ts';
import { useDocument } from '../stores/document.ts';
import { ask } from '../ui/ask.tsx';
import { Button } from '../ui/button.tsx';
import { SEVERITY_NAME, SeverityMark } from '../ui/severity-mark.tsx';
import css from './recent-list.module.css';
import { refreshLists, useLists } from './lists.ts';
import { SketchPicture } from './sketch-picture.tsx';

/** `twice`: another draft has the same name and was written in the same minute, so this one says the second. */
function Draft({ draft, now, twice }: { readonly draft: DraftRecord; readonly now: number; readonly twice: boolean }): ReactElement {
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
    await refreshLists();
  };
  return (
    <div className={css.draft} data-draft={draft.id}>
      <p>
        <SeverityMark mark="warning" size={14} label={null} />
        <span>
          <b>{draft.name}</b>: unsaved changes from {(twice ? secondText : exactText)(draft.at, now).replace(/^Today,? /u, '')}
          {draft.file ? `, of “${draft.file.name}”` : ', in no file yet'}
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

/** `twice`: another entry has the same name, so this one says where it is, or its file's name, and the time of day. */
function Row({ entry, now, twice }: { readonly entry: RecentEntry; readonly now: number; readonly twice: boolean }): ReactElement {
  const { worst } = entry;
  const open = async (): Promise<void> => {
    await openRecent(entry.id);
    await refreshLists();
  };
  const forget = async (): Promise<void> => {
    await host().recent.forget(entry.id);
    await refreshLists();
  };
  return (
    <div className={css.row}>
      <button type="button" className={css.open} onClick={() => void open()} title={entry.file.name}>
        <span className={css.picture}>{entry.picture && <SketchPicture sketch={entry.picture} width={72} height={48} margin={4} bare />}</span>
        <span className={css.words}>
          <span className={css.name}>{entry.name}</span>
          <span className={css.more}>
            {twice ? exactText(entry.at, now) : whenText(entry.at, now)}
            {worst && (
              <span className={css.mark}>
                <SeverityMark mark={worst.severity} size={11} label={SEVERITY_NAME[worst.severity]} />
                {worst.count}
              </span>
            )}
          </span>
          {twice && (
            <span className={css.place}>
              <bdi>{entry.place ?? entry.file.name}</bdi>
            </span>
          )}
        </span>
      </button>
      <Button size="small" className={css.forget} aria-label={`Take ${entry.name} off the list`} onClick={() => void forget()}>
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
        <button type="button" className={css.open} aria-label={`Back to ${name}`} onClick={() => runCommand('document.back')}>
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
  const { recent, drafts, now } = useLists();
  useEffect(() => void refreshLists(), []);
  return (
    <>
      {drafts.length > 0 && (
        <section className={css.section} aria-label="Unsaved changes">
          {drafts.map((draft) => (
            <Draft
              key={draft.id}
              draft={draft}
              now={now}
              twice={drafts.some(
                (other) => other.id !== draft.id && other.name === draft.name && exactText(other.at, now) === exactText(draft.at, now),
              )}
            />
          ))}
        </section>
      )}
      <OpenDesign />
      <section className={css.section}>
        <h2>Recent</h2>
        {recent?.length === 0 && <p className={css.none}>Designs that you open or save are listed here. They stay on this machine.</p>}
        {recent?.map((entry) => (
          <Row
            key={entry.id}
            entry={entry}
            now={now}
            twice={recent.some((other) => other.id !== entry.id && (other.name === entry.name || other.file.name === entry.file.name))}
          />
        ))}
      </section>
    </>
  );
}
