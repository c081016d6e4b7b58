// Dotted lines and support lines of a unit, as small lists.
import { newId, removeLines } from '../../../shared/edits/build.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { SUPPORT_MODES } from '../../../shared/model/schema.ts';
import { capital, SUPPORT_MODE_WORDS } from '../../../shared/model/words.ts';
import type { Line, SupportsLine, Team, Unit } from '../../../shared/model/types.ts';
import { documentStore, edit, useDesign } from '../../stores/document.ts';
import { Choice, Picker } from '../fields/choice.tsx';
import { Stepper } from '../fields/number.tsx';
import { Field, Row, Section } from '../fields/section.tsx';
import { Text } from '../fields/text.tsx';
import { lookups } from '../lookups.ts';
import { purposeLabel, supportLabel } from '../labels.ts';
import { putLine, withField } from '../record.ts';
import css from '../inspector.module.css';

export const MODE_OPTIONS = SUPPORT_MODES.map((mode) => ({ value: mode, label: capital(SUPPORT_MODE_WORDS[mode]) }));

export function removeLine(line: Line): void {
  const change = removeLines(documentStore.get().design, [line.id]);
  if (change) edit(change);
}

function add(kind: 'dotted' | 'supports', from: Unit, to: string): void {
  const design = documentStore.get().design;
  const id = newId(design, `${from.id}-${kind}`);
  const name = indexOf(design).name(to);
  edit({
    label: kind === 'dotted' ? `Draw a dotted line from ${from.name} to ${name}` : `Let ${from.name} support ${name}`,
    put: { lines: [{ id, kind, from: from.id, to }] },
  });
}

export function DottedLines({ unit }: { unit: Unit }) {
  const design = useDesign((each) => each);
  const lines = indexOf(design).dottedFrom(unit.id);
  const { positions } = lookups(design);
  return (
    <Section title="Dotted lines" aside={String(lines.length)}>
      <div className={css.stack}>
        {lines.map((line) => (
          <details key={line.id} className={css.card}>
            <summary>
              <span>{indexOf(design).name(line.to)}</span>
              <span className={css.muted}>{line.purpose}</span>
            </summary>
            <div className={css.body}>
              <Field label="Purpose">
                {(id) => (
                  <Text
                    id={id}
                    label="Purpose"
                    value={line.purpose}
                    placeholder="incident review"
                    onChange={(purpose) =>
                      putLine(withField(line, 'purpose', purpose === '' ? undefined : purpose), 'purpose', purposeLabel(line, purpose))
                    }
                  />
                )}
              </Field>
              <button type="button" className={css.remove} onClick={() => removeLine(line)}>
                Delete line
              </button>
            </div>
          </details>
        ))}
        <Picker
          key={lines.length}
          label="Add a dotted line"
          placeholder="Add a dotted line to…"
          options={positions.filter((option) => option.value !== unit.id)}
          value={undefined}
          onChange={(to) => to && add('dotted', unit, to)}
        />
      </div>
    </Section>
  );
}

function Support({ line, name }: { line: SupportsLine; name: string }) {
  return (
    <details className={css.card}>
      <summary>
        <span>{name}</span>
        <span className={css.muted}>{line.mode === undefined ? '' : SUPPORT_MODE_WORDS[line.mode]}</span>
      </summary>
      <div className={css.body}>
        <Choice
          label="How"
          options={MODE_OPTIONS}
          value={line.mode}
          placeholder="how: not set"
          onChange={(mode) =>
            putLine(withField(line, 'mode', mode), 'mode', supportLabel(line, mode === undefined ? null : SUPPORT_MODE_WORDS[mode]))
          }
        />
        <Row label="For how many months">
          <Stepper
            label="Months"
            value={line.months}
            onChange={(months) =>
              putLine(
                withField(line, 'months', months),
                'months',
                supportLabel(line, months === undefined ? null : `for ${months} ${months === 1 ? 'month' : 'months'}`),
              )
            }
          />
        </Row>
        <button type="button" className={css.remove} onClick={() => removeLine(line)}>
          Delete line
        </button>
      </div>
    </details>
  );
}

export function Supports({ team }: { team: Team }) {
  const design = useDesign((each) => each);
  const lines = indexOf(design).supportsFrom(team.id);
  return (
    <Section title="Supports" aside={String(lines.length)}>
      <div className={css.stack}>
        {lines.map((line) => (
          <Support key={line.id} line={line} name={indexOf(design).name(line.to)} />
        ))}
        <Picker
          key={lines.length}
          label="Add a supported team"
          placeholder="Add a supported team…"
          options={lookups(design).teams.filter((option) => option.value !== team.id && !lines.some((line) => line.to === option.value))}
          value={undefined}
          onChange={(to) => to && add('supports', team, to)}
        />
      </div>
    </Section>
  );
}
