// A tile of the gallery: picture, title, what it teaches, engineers and findings.
import Plus from 'lucide-react/icons/plus';
import Users from 'lucide-react/icons/users';
import type { ReactElement } from 'react';
import { SEVERITIES } from '../../shared/model/schema.ts';
import { runCommand } from '../app/commands/registry.ts';
import { openUnsaved } from '../document/actions.tsx';
import { cx } from '../ui/cx.ts';
import { SEVERITY_NAME, SeverityMark } from '../ui/severity-mark.tsx';
import { exampleDesign, type Example } from './gallery.ts';
import { SketchPicture } from './sketch-picture.tsx';
import css from './tile.module.css';
import { useExampleLook } from './use-look.ts';

export function ExampleTile({ example }: { readonly example: Example }): ReactElement {
  const look = useExampleLook(example.id);
  const open = async (): Promise<void> => openUnsaved(await exampleDesign(example.id));
  return (
    <button type="button" className={css.tile} onClick={() => void open()} data-example={example.id}>
      <span className={css.picture}>{look?.picture && <SketchPicture sketch={look.picture} width={340} height={132} />}</span>
      <span className={css.words}>
        <span className={css.title}>{example.title}</span>
        <span className={css.lesson}>{example.lesson}</span>
        <span className={css.figures}>
          {look && (
            <>
              <span>
                <Users size={12} strokeWidth={2} aria-hidden />
                {look.engineers} engineers
              </span>
              {SEVERITIES.filter((severity) => look.counts[severity] > 0).map((severity) => (
                <span key={severity}>
                  <SeverityMark mark={severity} size={12} label={SEVERITY_NAME[severity]} />
                  {look.counts[severity]}
                </span>
              ))}
            </>
          )}
        </span>
      </span>
    </button>
  );
}

export function EmptyTile(): ReactElement {
  return (
    <button type="button" className={cx(css.tile, css.empty)} onClick={() => runCommand('document.new')}>
      <Plus size={22} strokeWidth={1.75} aria-hidden />
      <span className={css.title}>Empty design</span>
      <span className={css.lesson}>Draw, or paste a list of teams.</span>
    </button>
  );
}
