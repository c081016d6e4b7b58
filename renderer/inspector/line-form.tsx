// The form of a line: what it means, its ends, and what only lines of its kind have.
import { indexOf } from '../../shared/model/org-index.ts';
import { LINE_KINDS } from '../../shared/model/schema.ts';
import { capital, LINE_KIND_WORDS, SUPPORT_MODE_WORDS } from '../../shared/model/words.ts';
import type { Line, LineKind } from '../../shared/model/types.ts';
import { useDesign } from '../stores/document.ts';
import { Choice, Picker } from './fields/choice.tsx';
import { Percent, Stepper } from './fields/number.tsx';
import { Field, Row, Section } from './fields/section.tsx';
import { Text } from './fields/text.tsx';
import { lookups } from './lookups.ts';
import { peopleLabel, purposeLabel, shareLabel, sinceLabel, supportLabel } from './labels.ts';
import { putLine, withField } from './record.ts';
import { MODE_OPTIONS, removeLine } from './sections/lines.tsx';
import { Duties } from './sections/works-in.tsx';
import css from './inspector.module.css';

/** The line as another kind: its ends and purpose stay, what the new kind does not know is left behind. */
function asKind(line: Line, kind: LineKind): Line {
  const { id, from, to } = line;
  return {
    id,
    kind,
    from,
    to,
    ...(line.purpose === undefined ? {} : { purpose: line.purpose }),
    ...(line.since === undefined ? {} : { since: line.since }),
  };
}

function Extras({ line }: { line: Line }) {
  switch (line.kind) {
    case 'embeds':
      return (
        <Section title="Embedding">
          <Row label="Share of their time">
            <Percent
              label="Share"
              value={line.share}
              placeholder="100%"
              step={0.1}
              onChange={(share) => putLine(withField(line, 'share', share), 'share', shareLabel(line, share))}
            />
          </Row>
          <Row label="People">
            <Stepper
              label="People embedded"
              value={line.people}
              placeholder="all"
              onChange={(people) => putLine(withField(line, 'people', people), 'people', peopleLabel(line, people))}
            />
          </Row>
          <Field label="Duties there">{() => <Duties line={line} />}</Field>
        </Section>
      );
    case 'supports':
      return (
        <Section title="Support">
          <Field label="How">
            {(id) => (
              <Choice
                id={id}
                label="How"
                options={MODE_OPTIONS}
                value={line.mode}
                onChange={(mode) =>
                  putLine(withField(line, 'mode', mode), 'mode', supportLabel(line, mode === undefined ? null : SUPPORT_MODE_WORDS[mode]))
                }
              />
            )}
          </Field>
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
        </Section>
      );
    case 'reports':
    case 'dotted':
      return null;
    default:
      return line satisfies never;
  }
}

export function LineForm({ line }: { line: Line }) {
  const design = useDesign((each) => each);
  const index = indexOf(design);
  const { positions, teams, groups } = lookups(design);
  const anyone = [...positions, ...teams, ...groups];
  const ends = line.kind === 'embeds' || line.kind === 'supports' ? teams : positions;
  return (
    <>
      <header className={css.head}>
        <div className={css.title}>
          <strong>
            {index.name(line.from)} {LINE_KIND_WORDS[line.kind]} {index.name(line.to)}
          </strong>
          <div className={css.kind}>Line</div>
        </div>
      </header>
      <Section title="Line">
        <Field label="Means">
          {(id) => (
            <Choice
              id={id}
              label="Means"
              options={LINE_KINDS.map((kind) => ({ value: kind, label: capital(LINE_KIND_WORDS[kind]) }))}
              value={line.kind}
              onChange={(kind) =>
                kind &&
                kind !== line.kind &&
                putLine(asKind(line, kind), 'kind', `Make it: ${index.name(line.from)} ${LINE_KIND_WORDS[kind]} ${index.name(line.to)}`)
              }
            />
          )}
        </Field>
        <Field label="From">
          {(id) => (
            <Picker
              id={id}
              label="From"
              options={anyone}
              value={line.from}
              clearable={false}
              onChange={(from) =>
                from &&
                putLine(
                  { ...line, from },
                  'from',
                  `Let the line to ${index.name(line.to)} begin at ${index.name(from)} instead of ${index.name(line.from)}`,
                )
              }
            />
          )}
        </Field>
        <Field label="To">
          {(id) => (
            <Picker
              id={id}
              label="To"
              options={ends}
              value={line.to}
              clearable={false}
              onChange={(to) =>
                to &&
                putLine({ ...line, to }, 'to', `Lead the line of ${index.name(line.from)} to ${index.name(to)} instead of ${index.name(line.to)}`)
              }
            />
          )}
        </Field>
        <Field label="Purpose">
          {(id) => (
            <Text
              id={id}
              label="Purpose"
              value={line.purpose}
              onChange={(purpose) =>
                putLine(withField(line, 'purpose', purpose === '' ? undefined : purpose), 'purpose', purposeLabel(line, purpose))
              }
            />
          )}
        </Field>
        <Field label="Since">
          {(id) => (
            <Text
              id={id}
              label="Since"
              type="month"
              value={line.since}
              onChange={(since) => putLine(withField(line, 'since', since === '' ? undefined : since), 'since', sinceLabel(line, since))}
            />
          )}
        </Field>
      </Section>
      <Extras line={line} />
      <Section title="Delete">
        <button type="button" className={css.remove} style={{ marginTop: 0 }} onClick={() => removeLine(line)}>
          Delete line
        </button>
      </Section>
    </>
  );
}
