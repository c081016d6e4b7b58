// The export dialog: which format, what of the design, which colours, with or without names. It stays open while the file is made.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { documentStore } from '../stores/document.ts';
import { viewStore } from '../stores/view.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import css from './export.module.css';
import { FIRST, FORMATS, KINDS, type Options } from './kinds.ts';
import { ExportOptions } from './options.tsx';
import { ExportProgress, type Step } from './progress.tsx';
import { runExport } from './run.ts';

export function ExportDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [selected] = useState(() => [...viewStore.get().units]);
  const [options, setOptions] = useState<Options>(FIRST);
  const [problem, setProblem] = useState<string | null>(null);
  /** What is being done; null while nothing is. */
  const [step, setStep] = useState<Step | null>(null);
  const running = useRef<AbortController | null>(null);
  const chosen = useRef<HTMLInputElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const busy = step !== null;
  // Its button can do nothing while the file is made: the keys go to the one that can.
  useEffect(() => {
    if (busy) cancel.current?.focus();
  }, [busy]);

  async function start(): Promise<void> {
    if (running.current) return;
    const { signal } = (running.current = new AbortController());
    const tell = (words: string, part: number | null): void => {
      if (!signal.aborted) setStep({ words, part });
    };
    tell('Starting', null);
    setProblem(null);
    const { part, ...choice } = options;
    const units = part && selected.length > 0 && !KINDS[choice.format].slides ? selected : null;
    const outcome = await runExport(documentStore.get().design, { ...choice, units }, tell, signal);
    running.current = null;
    setStep(null);
    if (outcome.kind === 'failed') setProblem(`${outcome.error.message} ${outcome.error.advice}`);
    if (outcome.kind !== 'done') return;
    onClose();
    toast({ text: outcome.said, ...(outcome.more === undefined ? {} : { more: outcome.more }) });
  }
  function close(): void {
    running.current?.abort();
    onClose();
  }

  return (
    <Dialog title="Export" open wide onClose={close} initialFocus={chosen}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <fieldset className={css.formats} disabled={busy}>
          <legend>Format</legend>
          {FORMATS.map((format) => (
            <label key={format} className={css.format}>
              <input
                ref={format === options.format ? chosen : undefined}
                type="radio"
                name="format"
                value={format}
                checked={format === options.format}
                onChange={() => setOptions({ ...options, format })}
              />
              {KINDS[format].name}
            </label>
          ))}
        </fieldset>
        <p className={css.hint}>{KINDS[options.format].hint}</p>
        <ExportOptions options={options} selected={selected.length} disabled={busy} onChange={(change) => setOptions({ ...options, ...change })} />
        {problem !== null && (
          <p role="alert" className={css.problem}>
            {problem}
          </p>
        )}
        <div className={css.actions}>
          {step && <ExportProgress {...step} />}
          <Button ref={cancel} kind="line" onClick={busy ? () => running.current?.abort() : close}>
            {busy ? 'Stop' : 'Cancel'}
          </Button>
          <Button kind="primary" type="submit" disabled={busy}>
            Export
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
