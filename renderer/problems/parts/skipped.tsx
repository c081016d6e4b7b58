// What could not be judged, and the fields that are missing: each a way to the field.
import { indexOf } from '../../../shared/model/org-index.ts';
import type { Skipped } from '../../../shared/rules/finding.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { useDesign } from '../../stores/document.ts';
import { reveal, select } from '../../stores/view.ts';
import css from '../problems.module.css';

const SHOWN = 8;

export function SkippedList({ skipped, rules }: { skipped: readonly Skipped[]; rules: ReadonlyMap<string, Rule> }) {
  const index = indexOf(useDesign((design) => design));
  const words = (path: string): { text: string; unit: string | undefined } => {
    const unit = /^units\.(.+?)\.(time|headcount|delivery|testing|prefersOperations|role).*$/u.exec(path)?.[1];
    if (unit === undefined || !index.unit(unit))
      return { text: path.replace(/^organization\./u, 'organisation: ').replaceAll('.', ' '), unit: undefined };
    return { text: `${index.name(unit)}: ${path.slice(`units.${unit}.`.length).replaceAll('.', ' ')}`, unit };
  };
  return (
    <>
      <div className={css.heading}>
        <span>Not evaluated</span>
        <span>{skipped.length}</span>
      </div>
      {skipped.map(({ rule, missing }) => (
        <div key={rule} className={css.skipped}>
          <strong>{rules.get(rule)?.name ?? rule}</strong>
          {missing.slice(0, SHOWN).map((path) => {
            const { text, unit } = words(path);
            if (path.startsWith('muted: ')) return <span key={path}>not judged, because of “{rules.get(path.slice(7))?.name ?? path.slice(7)}”</span>;
            return (
              <button
                key={path}
                type="button"
                onClick={() => {
                  select(unit === undefined ? [] : [unit]);
                  if (unit !== undefined) reveal([unit]);
                }}
              >
                {text}
              </button>
            );
          })}
          {missing.length > SHOWN && <span>and {missing.length - SHOWN} more</span>}
        </div>
      ))}
    </>
  );
}
