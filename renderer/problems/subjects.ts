// What a finding is about, in sentences of its own people and teams: where they work, whom they answer to, who carries what.
import { managerUnit, type OrgIndex } from '../../shared/model/org-index.ts';
import { inRole, peopleOf, teamPeople } from '../../shared/model/people.ts';
import type { Line, Rotation, Service, Unit, UnitId } from '../../shared/model/types.ts';
import { capital, ROLE_WORDS, TEAM_TYPE_WORDS } from '../../shared/model/words.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { counted, listed } from '../../shared/rules/say.ts';

/** More subjects than this are counted, not told. */
const TOLD = 2;

const people = (amount: number): string => counted(amount, 'person', 'people');
const some = (names: readonly string[]): string => listed(names.slice(0, 3)) + (names.length > 3 ? ` and ${names.length - 3} more` : '');

/** "answers to product director Bo Lindqvist, and through him to …" is the path's business: here the next manager alone. */
function answers(index: OrgIndex, unit: Unit): string {
  const manager = index.managerOf(unit.id);
  if (!manager) return 'answers to nobody';
  if (manager.kind === 'head') return `answers to the head of ${index.name(managerUnit(manager))}`;
  return `answers to ${ROLE_WORDS[manager.position.role]} ${index.name(manager.position.id)}`;
}

function unitSentence(index: OrgIndex, unit: Unit): string {
  switch (unit.kind) {
    case 'group':
      return `${unit.name} is a group; it ${answers(index, unit)}.`;
    case 'team': {
      const { people: all } = teamPeople(index, unit.id);
      const guests = [...new Set(embeddedIn(index, unit.id).map((line) => index.name(line.from)))];
      const sre = inRole(index, unit.id, 'sre');
      const besides = guests.length > 0 ? ` ${some(guests)} ${guests.length === 1 ? 'works' : 'work'} there too.` : '';
      const ofSre = sre > 0 && unit.type !== 'sre' ? `, ${counted(sre, 'SRE', 'SREs')} among them` : '';
      return `${unit.name}, ${article(TEAM_TYPE_WORDS[unit.type])} team of ${people(all)}${ofSre}, ${answers(index, unit)}.${besides}`;
    }
    case 'position': {
      const hosts = index.embedsFrom(unit.id).map((line) => index.name(line.to));
      const home = index.container(unit);
      const where = hosts.length > 0 ? `works in ${some(hosts)}` : home ? `sits in ${home.name}` : 'stands in no team';
      const vacant = unit.vacant === true ? 'a vacant position for ' : '';
      return `${unit.name}, ${vacant}${ROLE_WORDS[unit.role]}, ${where} and ${answers(index, unit)}.`;
    }
    default:
      return unit satisfies never;
  }
}

const embeddedIn = (index: OrgIndex, team: UnitId): readonly Line[] => index.linesTo(team).filter((line) => line.kind === 'embeds');
const article = (words: string): string => `${/^[aeiou]|^SRE/u.test(words) ? 'an' : 'a'} ${words}`;

function rotationSentence(index: OrgIndex, rotation: Rotation): string {
  const services = rotation.services.map((id) => index.services.get(id)?.name ?? id);
  const members = [...new Set(rotation.members.flatMap((member) => member.position ?? member.team ?? []))].map((id) => index.name(id));
  const who = members.length === 0 ? 'nobody' : some(members);
  return `${capital(rotation.name)} ${services.length === 0 ? 'covers no service' : `covers ${some(services)}`} and is carried by ${who}.`;
}

function serviceSentence(index: OrgIndex, service: Service): string {
  const tier = service.tier === undefined ? '' : `, tier ${service.tier},`;
  const by = (what: string, id: string | undefined): string => (id === undefined || id === service.owner ? '' : `, ${what} by ${index.name(id)}`);
  return `${service.name}${tier} is owned by ${index.name(service.owner)}${by('deployed', service.deployer)}${by('operated', service.operator)}.`;
}

function organisationSentence(index: OrgIndex): string {
  const { engineers, sre, infrastructure, product } = peopleOf(index);
  const growth = index.design.organization.growthPerMonth;
  const grows = growth === undefined ? '' : ` It grows by ${Math.round(growth * 1000) / 10} % a month.`;
  return `The organisation has ${counted(engineers, 'engineer', 'engineers')}: ${counted(product, 'of them builds', 'of them build')} the product, ${infrastructure} infrastructure, and there ${sre === 1 ? 'is' : 'are'} ${counted(sre, 'SRE', 'SREs')}.${grows}`;
}

/** Sentences about the subjects of a finding, the first two told and the rest counted; about the organisation where it has none. */
export function subjectWords(finding: Finding, index: OrgIndex): string {
  const rotation = finding.about === undefined ? undefined : index.rotations.get(finding.about);
  const service = finding.about === undefined ? undefined : index.services.get(finding.about);
  const says: string[] = [];
  if (rotation) says.push(rotationSentence(index, rotation));
  if (service) says.push(serviceSentence(index, service));
  const units = finding.units.flatMap((id) => index.unit(id) ?? []);
  const told = units.slice(0, says.length > 0 ? 1 : TOLD);
  says.push(...told.map((unit) => unitSentence(index, unit)));
  if (units.length > told.length) says.push(`So it is with ${units.length - told.length} more.`);
  return says.length === 0 ? organisationSentence(index) : says.join(' ');
}
