// What is selected, as a form: the organisation where nothing is, one unit, one line, or several at once.
import { removeUnits } from '../../shared/edits/build.ts';
import { indexOf } from '../../shared/model/org-index.ts';
import type { UnitId } from '../../shared/model/types.ts';
import { documentStore, edit, useDesign } from '../stores/document.ts';
import { select, useView } from '../stores/view.ts';
import { LineForm } from './line-form.tsx';
import { OrganizationForm } from './organization-form.tsx';
import { endVisit } from './record.ts';
import { GroupForm, PositionForm, TeamForm } from './unit-forms.tsx';
import css from './inspector.module.css';

function Several({ ids }: { ids: readonly UnitId[] }) {
  const index = indexOf(useDesign((design) => design));
  return (
    <>
      <header className={css.head}>
        <div className={css.title}>
          <strong>{ids.length} selected</strong>
          <div className={css.kind}>
            {ids
              .slice(0, 6)
              .map((id) => index.name(id))
              .join(', ')}
            {ids.length > 6 ? ` and ${ids.length - 6} more` : ''}
          </div>
        </div>
      </header>
      <div className={css.intro}>
        Select one to see its fields.
        <div className={css.actions}>
          <button
            type="button"
            className={css.remove}
            onClick={() => {
              const change = removeUnits(documentStore.get().design, ids);
              if (change) edit(change);
              select([]);
            }}
          >
            Delete them
          </button>
        </div>
      </div>
    </>
  );
}

function Selected() {
  const selected = useView((view) => view.units);
  const lines = useView((view) => view.lines);
  // An undo may have taken what is selected: the selection keeps it for a redo, the form does not.
  const gone = useDesign((design) => [...selected].reduce((count, id) => count + (indexOf(design).unit(id) ? 0 : 1), 0));
  const units = gone === 0 ? selected : new Set([...selected].filter((id) => indexOf(documentStore.get().design).unit(id)));
  const [only] = [...units];
  const unit = useDesign((design) => (units.size === 1 && only !== undefined ? indexOf(design).unit(only) : undefined));
  const [lineId] = [...lines];
  const line = useDesign((design) => (units.size === 0 && lines.size === 1 ? design.lines.find((each) => each.id === lineId) : undefined));
  if (units.size > 1) return <Several ids={[...units]} />;
  if (line) return <LineForm key={line.id} line={line} />;
  if (!unit) return <OrganizationForm />;
  switch (unit.kind) {
    case 'group':
      return <GroupForm key={unit.id} group={unit} />;
    case 'team':
      return <TeamForm key={unit.id} team={unit} />;
    case 'position':
      return <PositionForm key={unit.id} position={unit} />;
    default:
      return unit satisfies never;
  }
}

export function Inspector() {
  const readOnly = useDesign((_) => documentStore.get().readOnly !== null);
  return (
    // With nothing in it that takes the focus it is scrolled by keys itself.
    <div className={css.inspector} onBlur={endVisit} data-inspector {...(readOnly ? { tabIndex: 0 } : {})}>
      <fieldset disabled={readOnly} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
        <Selected />
      </fieldset>
    </div>
  );
}
