// orphan: a team or position that answers to nobody while the rest of the organisation does.
import { indexOf, type OrgIndex } from '../../model/org-index.ts';
import { apply } from '../../edits/apply.ts';
import type { Edit } from '../../edits/edit.ts';
import { hostsOfOwnManager } from '../../model/embedding.ts';
import { rolesUnknown } from '../../model/people.ts';
import { seatsOf } from '../../model/seats.ts';
import type { Design } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { freshId } from '../fresh-id.ts';
import { hangsBelow, homeForReliability } from '../home.ts';
import { rootsOf } from '../roots.ts';
import { listed, unitName } from '../say.ts';

export const orphan: Rule = {
  id: 'orphan',
  name: 'Answers to nobody',
  severity: 'warning',
  basis: 'arithmetic',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'A team or position has no manager while another tree is there. A CEO or CTO needs none; where there is neither, the root with most people below it needs none.',
    why: 'Nobody speaks for it when priorities, people and money are shared out, and conflicts between it and the rest have no common manager to settle them.',
    remedy: 'Draw a solid line from it, or from the group that it sits in, to a manager.',
  },
  check(view, report) {
    const { index } = view;
    const { roots, orphans } = rootsOf(index);
    if (orphans.length === 0) return;
    // A list of members, imported: nobody has said yet who answers to whom, and who is what.
    if (rolesUnknown(index) && view.design.lines.every((line) => line.kind !== 'reports')) return report.skip('lines.*.reports');
    const amiss = new Set(orphans);
    const heads = listed(roots.filter((root) => !amiss.has(root)).map((root) => unitName(index, root.unit.id)));
    for (const { unit, people } of orphans) {
      report({
        message: `${unitName(index, unit.id)} answers to nobody, and neither does ${heads}: the organisation has several tops. Draw a solid line to a manager.`,
        units: [unit.id],
        values: { roots: roots.length, people },
      });
    }
  },
  fixes(finding, { index, design }) {
    const [unit] = finding.units;
    const home = homeForReliability(index);
    // A home that hangs below the orphan itself cannot be its manager: that would close a ring.
    if (unit === undefined || !home || home.id === unit || hangsBelow(index, home.id, unit)) return [];
    const label = `Let ${unitName(index, unit)} answer to ${unitName(index, home.id)}`;
    const edit: Edit = { label, put: { lines: [{ id: freshId(design, `${unit}-reports`), kind: 'reports', from: unit, to: home.id }] } };
    return bindsSres(design, edit) ? [] : [{ label, edit }];
  },
};

/** Whether an edit gives embedded SREs the manager of their host team: a worse fault than the one it would mend. */
function bindsSres(design: Design, edit: Edit): boolean {
  if (seatsOf(indexOf(design)).length === 0) return false;
  const bound = (index: OrgIndex): number => seatsOf(index).filter((seat) => hostsOfOwnManager(index, seat).length > 0).length;
  return bound(indexOf(apply(design, edit))) > bound(indexOf(design));
}
