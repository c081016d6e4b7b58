// line-of-wrong-kind: a line, container, owner or member that leads to the wrong kind of thing.
import type { OrgIndex } from '../../model/org-index.ts';
import type { Id, Line, LineKind, Rotation, RotationMember, Service, Unit, UnitId, UnitKind } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { rotationName, serviceName, unitName } from '../say.ts';

export const lineOfWrongKind: Rule = {
  id: 'line-of-wrong-kind',
  name: 'A line to the wrong kind of thing',
  severity: 'critical',
  basis: 'arithmetic',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'A solid line leads to a team or group, an embedding to no team, a support line joins no two teams, a line leads back to its unit, or a unit sits in what cannot hold it.',
    why: 'The line says something that the rules cannot read, so what it was meant to say is not judged.',
    remedy:
      'Draw solid lines to the person who manages, embedding lines to the team, support lines from team to team; let teams sit in groups and positions in teams or groups.',
  },
  check(view, report) {
    const { index, design } = view;
    const wrong = new Map<UnitId, { says: string[]; lines: Id[]; to: UnitId[]; faults: number }>();
    const note = (from: UnitId, to: UnitId, says: string, line?: Id): void => {
      let entry = wrong.get(from);
      if (!entry) wrong.set(from, (entry = { says: [], lines: [], to: [], faults: 0 }));
      entry.faults += 1;
      if (!entry.says.includes(says)) entry.says.push(says);
      if (to !== from && !entry.to.includes(to)) entry.to.push(to);
      if (line !== undefined) entry.lines.push(line);
    };
    for (const [nth, line] of design.lines.entries()) {
      const says = wrongLine(index, line, nth);
      if (says !== undefined) note(line.from, line.to, says, line.id);
    }
    for (const unit of design.units) {
      if (unit.parent === undefined) continue;
      const says = wrongParent(index, unit);
      if (says !== undefined) note(unit.id, unit.parent, says);
    }
    if (wrong.size > 0) {
      for (const unit of design.units) {
        const entry = wrong.get(unit.id);
        if (!entry) continue;
        const values = { faults: entry.faults };
        report({
          message: entry.says.join(' '),
          units: [unit.id],
          path: [unit.id, ...entry.to],
          lines: entry.lines,
          values,
          because: 'containment-cycle',
        });
      }
    }
    for (const service of design.services ?? []) {
      if (service.deployer === undefined && service.operator === undefined && index.team(service.owner)) continue;
      const says = wrongTeams(index, service);
      if (says.length === 0) continue;
      const units = [...new Set([service.owner, service.deployer, service.operator])].filter(
        (id) => id !== undefined && index.unit(id) !== undefined,
      );
      report({ message: says.join(' '), units: units.filter((id) => id !== undefined), about: service.id, values: { faults: says.length } });
    }
    for (const rotation of design.rotations ?? []) {
      if (rotation.members.every((member) => isSound(index, member))) continue;
      const says = wrongMembers(index, rotation);
      if (says.length === 0) continue;
      const owners = rotation.services.flatMap((id) => index.services.get(id)?.owner ?? []);
      const members = rotation.members.flatMap((member) => [member.team, member.position].filter((id) => id !== undefined));
      report({
        message: says.join(' '),
        units: [...members, ...owners].filter((id) => index.unit(id)),
        about: rotation.id,
        values: { faults: says.length },
      });
    }
  },
};

const KIND_WORDS: Readonly<Record<UnitKind, string>> = { group: 'a group', team: 'a team', position: 'a position' };

function isRight(kind: LineKind, from: Unit, to: Unit): boolean {
  if (from === to) return false;
  switch (kind) {
    case 'reports':
      return to.kind === 'position';
    case 'dotted':
      return true;
    case 'embeds':
      return to.kind === 'team' && from.kind !== 'group';
    case 'supports':
      return to.kind === 'team' && from.kind === 'team';
    default:
      return kind satisfies never;
  }
}

/** What is wrong with the nth line, in a sentence or two; undefined where nothing is, or where an end is not there at all. */
function wrongLine(index: OrgIndex, line: Line, nth: number): string | undefined {
  const from = index.lineFrom(nth);
  const to = index.lineTo(nth);
  if (!from || !to) return undefined;
  if (isRight(line.kind, from, to)) return undefined;
  const a = unitName(index, from.id);
  const b = unitName(index, to.id);
  if (from === to) return `A line leads from ${a} back to ${a}. Take it away, or draw it to somebody else.`;
  switch (line.kind) {
    case 'reports':
      return `The solid line of ${a} leads to ${b}, which is ${KIND_WORDS[to.kind]}. Draw it to the person who manages there.`;
    case 'dotted':
      return undefined;
    case 'embeds':
      if (to.kind !== 'team') return `${a} is embedded in ${b}, which is ${KIND_WORDS[to.kind]}. Draw the embedding line to a team.`;
      return `${a} is a group, and only a person or a team's people can be embedded. Draw the line from these.`;
    case 'supports': {
      const wrong = from.kind === 'team' ? to : from;
      return `The support line from ${a} to ${b} does not join two teams: ${unitName(index, wrong.id)} is ${KIND_WORDS[wrong.kind]}.`;
    }
    default:
      return line satisfies never;
  }
}

function wrongParent(index: OrgIndex, unit: Unit): string | undefined {
  const parent = unit.parent === undefined ? undefined : index.unit(unit.parent);
  if (!parent || parent.kind === 'group' || (unit.kind === 'position' && parent.kind === 'team')) return undefined;
  const may = unit.kind === 'position' ? 'a team or a group' : 'a group';
  return `${unitName(index, unit.id)} is said to sit in ${parent === unit ? 'itself' : `${unitName(index, parent.id)}, which is ${KIND_WORDS[parent.kind]}`}. ${KIND_WORDS[unit.kind].replace('a ', 'A ')} can sit in ${may} only.`;
}

function wrongTeams(index: OrgIndex, service: Service): string[] {
  const parts = [
    ['owned', service.owner],
    ['deployed', service.deployer],
    ['operated', service.operator],
  ] as const;
  return parts.flatMap(([done, id]) => {
    const unit = id === undefined ? undefined : index.unit(id);
    if (!unit || unit.kind === 'team') return [];
    return [
      `The service ${serviceName(index, service.id)} is ${done} by ${unitName(index, unit.id)}, which is ${KIND_WORDS[unit.kind]}. Name a team.`,
    ];
  });
}

/** Whether a member surely names what it should; looked at before anything is put together to be said. */
const isSound = (index: OrgIndex, { team, position }: RotationMember): boolean =>
  (team === undefined || index.team(team) !== undefined) && (position === undefined || index.position(position) !== undefined);

function wrongMembers(index: OrgIndex, rotation: Rotation): string[] {
  return rotation.members.flatMap((member) =>
    (['team', 'position'] as const).flatMap((kind) => {
      const id = member[kind];
      const unit = id === undefined ? undefined : index.unit(id);
      if (!unit || unit.kind === kind) return [];
      return [`The rotation ${rotationName(index, rotation.id)} names ${unitName(index, unit.id)} as a ${kind}, but it is ${KIND_WORDS[unit.kind]}.`];
    }),
  );
}
