// Where people work besides their own place: the embeds lines of a position or team, with share and duties.
import { Plus, X } from 'lucide-react';
import { newId, removeLines } from '../../../shared/edits/build.ts';
import { indexOf } from '../../../shared/model/org-index.ts';
import { DUTIES } from '../../../shared/model/schema.ts';
import { capital, DUTY_WORDS } from '../../../shared/model/words.ts';
import type { EmbedsLine, Position, Team } from '../../../shared/model/types.ts';
import { documentStore, edit, useDesign } from '../../stores/document.ts';
import { ManyChips, Picker } from '../fields/choice.tsx';
import { Percent, Stepper } from '../fields/number.tsx';
import { Row, Section } from '../fields/section.tsx';
import { lookups } from '../lookups.ts';
import { putLine, withField } from '../record.ts';
import { dutiesLabel, peopleLabel, shareLabel } from '../labels.ts';
import css from '../inspector.module.css';

const DUTY_OPTIONS = DUTIES.map((duty) => ({ value: duty, label: capital(DUTY_WORDS[duty]) }));

export function Duties({ line }: { line: EmbedsLine }) {
  return (
    <ManyChips
      label="Duties there"
      options={DUTY_OPTIONS}
      values={line.duties ?? []}
      onChange={(duties) => putLine(withField(line, 'duties', duties.length === 0 ? undefined : [...duties]), 'duties', dutiesLabel(line, duties))}
    />
  );
}

function Embedding({ line, whole }: { line: EmbedsLine; whole: boolean }) {
  const design = useDesign((each) => each);
  return (
    <div className={css.card}>
      <div className={css.body}>
        <div className={css.pair}>
          <Picker
            label="Works in"
            options={lookups(design).teams}
            value={line.to}
            clearable={false}
            onChange={(team) =>
              team && putLine({ ...line, to: team }, 'to', `Embed ${indexOf(design).name(line.from)} in ${indexOf(design).name(team)}`)
            }
          />
          <button
            type="button"
            className={css.remove}
            style={{ marginTop: 0 }}
            aria-label="No longer works there"
            onClick={() => {
              const change = removeLines(documentStore.get().design, [line.id]);
              if (change) edit(change);
            }}
          >
            <X size={13} aria-hidden />
          </button>
        </div>
        <Row label="Share of their time">
          <Percent
            label="Share"
            value={line.share}
            placeholder="100%"
            step={0.1}
            onChange={(share) => putLine(withField(line, 'share', share), 'share', shareLabel(line, share))}
          />
        </Row>
        {whole && (
          <Row label="People">
            <Stepper
              label="People embedded"
              value={line.people}
              placeholder="even"
              onChange={(people) => putLine(withField(line, 'people', people), 'people', peopleLabel(line, people))}
            />
          </Row>
        )}
        <Duties line={line} />
      </div>
    </div>
  );
}

/** The places that a position, or the people of a team, work in besides their own. */
export function WorksIn({ unit }: { unit: Position | Team }) {
  const design = useDesign((each) => each);
  const lines = indexOf(design).embedsFrom(unit.id);
  const hosts = lookups(design).teams.filter((option) => option.value !== unit.id && !lines.some((line) => line.to === option.value));
  return (
    <Section
      title="Works in"
      path="embeds"
      aside={<kbd>E</kbd>}
      why={lines.length > 0 ? 'Docked at its host. The reporting line stays its own.' : undefined}
    >
      <div className={css.stack}>
        {lines.map((line) => (
          <Embedding key={line.id} line={line} whole={unit.kind === 'team'} />
        ))}
        <Picker
          key={lines.length}
          label="Embed in a team"
          placeholder={lines.length === 0 ? 'Embed in a team…' : 'Embed in another team…'}
          options={hosts}
          value={undefined}
          onChange={(team) => {
            if (!team) return;
            const now = documentStore.get().design;
            const id = newId(now, `${unit.id}-in-${team}`);
            edit({ label: `Embed ${unit.name} in ${indexOf(now).name(team)}`, put: { lines: [{ id, kind: 'embeds', from: unit.id, to: team }] } });
          }}
        />
      </div>
    </Section>
  );
}

export function AddButton({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <button type="button" className={css.add} onClick={onClick}>
      <Plus size={13} aria-hidden />
      {children}
    </button>
  );
}
