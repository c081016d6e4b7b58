// dangling-reference: something in the file names what is not there.
import type { Edit } from '../../edits/edit.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import type { Id, Line, Rotation, RotationMember, Service, Unit, UnitId } from '../../model/types.ts';
import type { Fix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { counted, listed, rotationName, sentence, serviceName, unitName } from '../say.ts';

export const danglingReference: Rule = {
  id: 'dangling-reference',
  name: 'Names what is not there',
  severity: 'critical',
  basis: 'arithmetic',
  family: 'integrity',
  about: 'structure',
  text: {
    what: 'A line, a service, a rotation or the container of a unit names a record that the file does not have.',
    why: 'Whatever was meant is not judged: a solid line to nobody makes nobody a manager, a rotation of a lost team has nobody in it.',
    remedy:
      'Take the reference away, or bring back what it names. Editing in the app never leaves one behind; merging or editing the file by hand can.',
  },
  check(view, report) {
    const { index, design } = view;
    const lost = lostOf(index);
    for (const unit of lost.lines.size > 0 || lost.parents.size > 0 ? design.units : []) {
      const lines = lost.lines.get(unit.id) ?? [];
      const parent = lost.parents.has(unit.id) && unit.parent !== undefined ? [unit.parent] : [];
      if (lines.length === 0 && parent.length === 0) continue;
      const name = unitName(index, unit.id);
      const says = [
        ...(lines.length > 0
          ? [
              `${counted(lines.length, 'line', 'lines')} of ${name} ${lines.length === 1 ? 'leads' : 'lead'} to or from ${gone(missingEnds(index, lines))}`,
            ]
          : []),
        ...parent.map((id) => `${name} is said to sit in ${gone([id])}`),
      ];
      const missing = [...new Set([...missingEnds(index, lines), ...parent])];
      report({
        message: `${says.map(sentence).join('. ')}. Take it away, or bring back what it names.`,
        units: [unit.id],
        lines: lines.map((line) => line.id),
        values: { missing: missing.join(', ') },
      });
    }
    if (lost.nowhere.length > 0) {
      const missing = missingEnds(index, lost.nowhere);
      report({
        message: `${sentence(counted(lost.nowhere.length, 'line joins', 'lines join'))} nothing but ${gone(missing)}. Take it away, or bring back what it names.`,
        units: [],
        lines: lost.nowhere.map((line) => line.id),
        values: { missing: missing.join(', ') },
      });
    }
    for (const service of design.services ?? []) {
      if (index.unit(service.owner) && service.deployer === undefined && service.operator === undefined) continue;
      const missing = teamsOf(service).filter((id) => !index.unit(id));
      if (missing.length === 0) continue;
      report({
        message: `The service ${serviceName(index, service.id)} names ${gone(missing)}. Name a team that is there, or take the reference away.`,
        units: [...new Set(teamsOf(service))].filter((id) => index.unit(id)),
        about: service.id,
        values: { missing: [...new Set(missing)].join(', ') },
      });
    }
    for (const rotation of design.rotations ?? []) {
      if (isWhole(index, rotation)) continue;
      const missing = missingOf(index, rotation);
      if (missing.length === 0) continue;
      report({
        message: `The rotation ${rotationName(index, rotation.id)} names ${gone(missing)}. Name what is there, or take the reference away.`,
        units: unitsOf(index, rotation),
        about: rotation.id,
        values: { missing: missing.join(', ') },
      });
    }
  },
  fixes(finding, { index }) {
    if (finding.about !== undefined) {
      const service = index.services.get(finding.about);
      const rotation = index.rotations.get(finding.about);
      return service && teamsOf(service).some((id) => !index.unit(id))
        ? [mendService(index, service)]
        : rotation
          ? [mendRotation(index, rotation)]
          : [];
    }
    const lost = lostOf(index);
    const [id] = finding.units;
    const unit = id === undefined ? undefined : index.unit(id);
    const lines = unit ? (lost.lines.get(unit.id) ?? []) : lost.nowhere;
    const homeless = unit && lost.parents.has(unit.id);
    const whose = unit ? ` of ${unitName(index, unit.id)}` : '';
    const what = [
      ...(lines.length > 0 ? [`${counted(lines.length, 'line', 'lines')}${whose} to nowhere`] : []),
      ...(homeless ? [`the lost container${whose}`] : []),
    ];
    const label = `Remove ${listed(what)}`;
    const edit: Edit = {
      label,
      ...(homeless ? { put: { units: [withoutParent(unit)] } } : {}),
      ...(lines.length > 0 ? { remove: { lines: lines.map((line) => line.id) } } : {}),
    };
    return what.length > 0 ? [{ label, edit }] : [];
  },
};

const gone = (ids: readonly Id[]): string =>
  `${listed([...new Set(ids)].map((id) => `"${id}"`))}, which ${new Set(ids).size === 1 ? 'is' : 'are'} not in the file`;

interface Lost {
  /** Lines with one end that is there, by that end. */
  readonly lines: ReadonlyMap<UnitId, readonly Line[]>;
  /** Lines with no end that is there. */
  readonly nowhere: readonly Line[];
  /** Units whose container is not there. */
  readonly parents: ReadonlySet<UnitId>;
}

function lostOf(index: OrgIndex): Lost {
  const lines = new Map<UnitId, Line[]>();
  const nowhere: Line[] = [];
  for (const line of index.lostLines) {
    const from = index.unit(line.from) !== undefined;
    const to = index.unit(line.to) !== undefined;
    const end = from ? line.from : line.to;
    if (!from && !to) nowhere.push(line);
    else lines.set(end, [...(lines.get(end) ?? []), line]);
  }
  const parents = new Set<UnitId>();
  for (const unit of index.design.units) if (unit.parent !== undefined && !index.unit(unit.parent)) parents.add(unit.id);
  return { lines, nowhere, parents };
}

const missingEnds = (index: OrgIndex, lines: readonly Line[]): Id[] => [
  ...new Set(lines.flatMap((line) => [line.from, line.to]).filter((id) => !index.unit(id))),
];

const teamsOf = (service: Service): UnitId[] => [service.owner, service.deployer, service.operator].filter((id) => id !== undefined);

const refsOf = (member: RotationMember): UnitId[] => [member.team, member.position].filter((id) => id !== undefined);

/** Whether all that a rotation names is there; looked at before any list is made. */
const isWhole = (index: OrgIndex, { services, members, escalation }: Rotation): boolean =>
  services.every((id) => index.services.has(id)) &&
  members.every(
    ({ team, position }) => (team === undefined || index.unit(team) !== undefined) && (position === undefined || index.unit(position) !== undefined),
  ) &&
  (escalation === undefined || escalation.every((id) => index.unit(id) !== undefined));

function missingOf(index: OrgIndex, rotation: Rotation): Id[] {
  const units = [...rotation.members.flatMap(refsOf), ...(rotation.escalation ?? [])].filter((id) => !index.unit(id));
  return [...new Set([...rotation.services.filter((id) => !index.services.has(id)), ...units])];
}

/** The members of a rotation and the owners of its services, as far as they are there. */
function unitsOf(index: OrgIndex, rotation: Rotation): UnitId[] {
  const owners = rotation.services.flatMap((id) => index.services.get(id)?.owner ?? []);
  return [...new Set([...rotation.members.flatMap(refsOf), ...owners])].filter((id) => index.unit(id));
}

/** A record without one of its keys; unknown fields stay. */
function without<T extends object, K extends keyof T>(record: T, ...keys: readonly K[]): Omit<T, K> {
  const left = { ...record };
  for (const key of keys) delete left[key];
  return left;
}

// `parent` is an optional key of every kind of unit: without it the unit is still one.
const withoutParent = (unit: Unit): Unit => without(unit, 'parent') as Unit;

function mendService(index: OrgIndex, service: Service): Fix {
  const name = serviceName(index, service.id);
  if (!index.unit(service.owner)) {
    const label = `Remove the service ${name}, which nobody owns`;
    const rotations = (index.design.rotations ?? []).filter((rotation) => rotation.services.includes(service.id));
    const put = rotations.map((rotation) => ({ ...rotation, services: rotation.services.filter((id) => id !== service.id) }));
    return { label, edit: { label, ...(put.length > 0 ? { put: { rotations: put } } : {}), remove: { services: [service.id] } } };
  }
  const lost = (['deployer', 'operator'] as const).filter((key) => service[key] !== undefined && !index.unit(service[key]));
  const label = `Remove the lost ${listed(lost)} of ${name}`;
  return { label, edit: { label, put: { services: [without(service, ...lost)] } } };
}

function mendRotation(index: OrgIndex, rotation: Rotation): Fix {
  const label = `Remove what is not there from the rotation ${rotationName(index, rotation.id)}`;
  const members = rotation.members.flatMap((member): RotationMember[] => {
    const lost = (['team', 'position'] as const).filter((key) => member[key] !== undefined && !index.unit(member[key]));
    return lost.length > 0 && lost.length === refsOf(member).length ? [] : [lost.length > 0 ? without(member, ...lost) : member];
  });
  const mended: Rotation = {
    ...rotation,
    services: rotation.services.filter((id) => index.services.has(id)),
    members,
    ...(rotation.escalation ? { escalation: rotation.escalation.filter((id) => index.unit(id)) } : {}),
  };
  return { label, edit: { label, put: { rotations: [mended] } } };
}
