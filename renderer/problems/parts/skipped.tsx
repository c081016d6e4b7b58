// What could not be judged: the fields that are missing, each a way to where it is filled in, with the rules that wait for it.
import { useMemo } from 'react';
import { indexOf, type OrgIndex } from '../../../shared/model/org-index.ts';
import type { Skipped } from '../../../shared/rules/finding.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { useDesign } from '../../stores/document.ts';
import { focusField } from '../../inspector/focus-field.ts';
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
  ['services.*.deployer', 'Who deploys the services'],
  ['services.*.operator', 'Who operates the services'],
  ['units.*.prefersOperations', 'Who likes operations work'],
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
  ['delivery', 'how it delivers'],
  ['testing', 'how it tests'],
  ['slo', 'whether it has a service level objective'],
  ['deployer', 'who deploys it'],
  ['operator', 'who operates it'],
  ['incidentsPerShift', 'incidents a shift'],
  ['prefersOperations', 'whether operations work is liked'],
]);

interface Missing {
  readonly path: string;
  readonly rules: readonly string[];
}

/** A path of the file in the inspector's words. An id may hold dots: records are looked for by what the path begins with. */
function wordsOf(path: string, index: OrgIndex): string {
  const known = FIELDS.get(path);
  if (known !== undefined) return known;
  const [table = ''] = path.split('.', 1);
  for (let dot = path.lastIndexOf('.'); dot > table.length; dot = path.lastIndexOf('.', dot - 1)) {
    const id = path.slice(table.length + 1, dot);
    const record = table === 'units' ? index.unit(id) : table === 'services' ? index.services.get(id) : index.rotations.get(id);
    if (!record || !['units', 'services', 'rotations'].includes(table)) continue;
    const part = path.slice(dot + 1);
    return `${record.name || record.id}: ${PARTS.get(part) ?? part}`;
  }
  const role = /^organization\.ladders\.(.+)$/u.exec(path)?.[1];
  return role === undefined ? path.replaceAll('.', ', ') : `Career levels of ${role}`;
}

/** One entry a missing field, with the ids of the rules that wait for it. */
function byField(skipped: readonly Skipped[]): Missing[] {
  const fields = new Map<string, string[]>();
  for (const { rule, missing } of skipped) {
    for (const path of missing) {
      const waiting = fields.get(path);
      if (waiting) waiting.push(rule);
      else fields.set(path, [rule]);
    }
  }
  return [...fields].map(([path, rules]) => ({ path, rules }));
}

const MUTED = 'muted: ';
const SHOWN = 60;
const NAMED = 3;

export function SkippedList({ skipped, rules }: { skipped: readonly Skipped[]; rules: ReadonlyMap<string, Rule> }) {
  const index = indexOf(useDesign((design) => design));
  const fields = useMemo(() => byField(skipped), [skipped]);
  const nameOf = (id: string): string => rules.get(id)?.name ?? id;
  return (
    <>
      <div className={css.title3}>
        <span>Not evaluated, for want of</span>
        <span>{fields.length}</span>
      </div>
      {fields.slice(0, SHOWN).map(({ path, rules: waiting }) => (
        <div key={path} className={css.skipped}>
          {path.startsWith(MUTED) ? (
            <span>Not judged while this stands: {nameOf(path.slice(MUTED.length))}</span>
          ) : (
            <button type="button" onClick={() => focusField(path)}>
              {wordsOf(path, index)}
            </button>
          )}
          <span className={css.reason}>
            {waiting.slice(0, NAMED).map(nameOf).join('; ')}
            {waiting.length > NAMED && ` and ${waiting.length - NAMED} more`}
          </span>
        </div>
      ))}
      {fields.length > SHOWN && <div className={css.skipped}>and {fields.length - SHOWN} more fields</div>}
    </>
  );
}
