// What could not be judged: the fields that are missing, each a way to where it is filled in, with the rules that wait for it.
import { indexOf, type OrgIndex } from '../../../shared/model/org-index.ts';
import type { Skipped } from '../../../shared/rules/finding.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { useDesign } from '../../stores/document.ts';
import { reveal, select } from '../../stores/view.ts';
import css from '../problems.module.css';

const FIELDS: ReadonlyMap<string, string> = new Map([
  ['units.*.role', 'The roles of more than half of the people are not known'],
  ['lines.*.reports', 'Who answers to whom'],
  ['organization.growthPerMonth', 'Net growth a month'],
  ['organization.architecture', 'Architecture'],
  ['organization.hiring', 'How people are hired'],
  ['organization.reliabilityNeed', 'Need for reliability'],
  ['organization.education', 'Education'],
  ['organization.education.newHire', 'Education of new hires'],
  ['organization.education.continuing', 'Continuing education'],
  ['organization.ladders', 'Career ladders'],
  ['rotations', 'Rotations'],
  ['services', 'Services'],
]);
const PARTS: ReadonlyMap<string, string> = new Map([
  ['time.toil', 'time spent on toil'],
  ['time.teaching', 'time spent teaching'],
  ['time.product', 'time spent on product work'],
  ['time.reliability', 'time spent on reliability'],
  ['time.support', 'time spent supporting others'],
  ['time.operations', 'time spent on operations'],
  ['time.build', 'time spent building'],
  ['time.documentation', 'time spent on documentation'],
  ['prefersOperations', 'whether operations work is liked'],
]);

interface Missing {
  readonly text: string;
  readonly unit: string | undefined;
  readonly rules: string[];
}

/** A path of the file in the inspector's words, and the unit whose form holds the field. */
function wordsOf(path: string, index: OrgIndex): { text: string; unit: string | undefined } {
  const known = FIELDS.get(path);
  if (known !== undefined) return { text: known, unit: undefined };
  const [, unit, part] = /^units\.(.+)\.((?:time\.)?[A-Za-z]+)$/u.exec(path) ?? [];
  if (unit === undefined || part === undefined || !index.unit(unit)) return { text: path.replaceAll('.', ', '), unit: undefined };
  return { text: `${index.name(unit)}: ${PARTS.get(part) ?? part}`, unit };
}

/** One entry a missing field, with the names of the rules that wait for it. */
function byField(skipped: readonly Skipped[], rules: ReadonlyMap<string, Rule>, index: OrgIndex): Missing[] {
  const nameOf = (id: string): string => rules.get(id)?.name ?? id;
  const fields = new Map<string, Missing>();
  for (const { rule, missing } of skipped) {
    for (const path of missing) {
      const muted = path.startsWith('muted: ') ? path.slice('muted: '.length) : null;
      const entry = fields.get(path) ?? {
        ...(muted === null ? wordsOf(path, index) : { text: `Not judged while this stands: ${nameOf(muted)}`, unit: undefined }),
        rules: [],
      };
      entry.rules.push(nameOf(rule));
      fields.set(path, entry);
    }
  }
  return [...fields.values()];
}

const SHOWN = 60;
const NAMED = 3;

export function SkippedList({ skipped, rules }: { skipped: readonly Skipped[]; rules: ReadonlyMap<string, Rule> }) {
  const index = indexOf(useDesign((design) => design));
  const fields = byField(skipped, rules, index);
  return (
    <>
      <div className={css.title3}>
        <span>Not evaluated, for want of</span>
        <span>{fields.length}</span>
      </div>
      {fields.slice(0, SHOWN).map(({ text, unit, rules: waiting }) => (
        <div key={text} className={css.skipped}>
          <button
            type="button"
            onClick={() => {
              select(unit === undefined ? [] : [unit]);
              if (unit !== undefined) reveal([unit]);
            }}
          >
            {text}
          </button>
          <span className={css.reason}>
            {waiting.slice(0, NAMED).join('; ')}
            {waiting.length > NAMED && ` and ${waiting.length - NAMED} more rules`}
          </span>
        </div>
      ))}
      {fields.length > SHOWN && <div className={css.skipped}>and {fields.length - SHOWN} more fields</div>}
    </>
  );
}
