// The importer of tables: real headers, broken tables, and what is never taken in.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../shared/formats/csv.ts';
import { importReportLines, type Imported } from '../../../shared/formats/import-report.ts';
import { designSchema } from '../../../shared/model/schema.ts';

const rows = (...lines: readonly string[]): string => lines.join('\n');
/** "Ana → Bo": who answers to whom, by name. */
function reporting({ design }: Imported): string[] {
  const name = new Map(design.units.map((unit) => [unit.id, unit.name]));
  return design.lines.map((line) => `${name.get(line.from) ?? '?'} → ${name.get(line.to) ?? '?'}`);
}
const people = ({ design }: Imported): string[] => design.units.filter((unit) => unit.kind === 'position').map((unit) => unit.name);
const roles = ({ design }: Imported): string[] => design.units.flatMap((unit) => (unit.kind === 'position' ? [unit.role] : []));

describe('a table that an HR tool wrote', () => {
  const imported = importCsv(readFileSync(path.resolve(import.meta.dirname, '../../fixtures/d3-org-chart/data.csv'), 'utf8'), { name: 'King' });
  const { design, report } = imported;

  it('gives 107 people with 18 managers in the departments of the table', () => {
    expect(report).toMatchObject({ rows: 107, people: 107, managers: 18, foundBy: { id: 106, email: 0, name: 0 }, withoutManager: [] });
    expect(design.units.filter((unit) => unit.kind === 'position')).toHaveLength(107);
    expect(design.lines).toHaveLength(106);
    expect(design.name).toBe('King');
    expect(report.groups).toBe(new Set(design.units.flatMap((unit) => (unit.kind === 'group' ? [unit.name] : []))).size);
  });

  it('puts names together of two columns and keeps the titles', () => {
    expect(design.units.find((unit) => unit.id === 'person-102')).toEqual({
      id: 'person-102',
      kind: 'position',
      name: 'Lex De Haan',
      role: 'member',
      parent: 'group-executive',
      title: 'Administration Vice President',
    });
    expect(design.units.find((unit) => unit.id === 'person-178')).not.toHaveProperty('parent');
  });

  it('takes in nothing private, and says which columns it dropped', () => {
    expect(report.dropped).toEqual([
      'image',
      'phone_number',
      'salary',
      'commission_pct',
      'job_min_salary',
      'job_max_salary',
      'department_location_street_address',
      'department_location_postal_code',
    ]);
    const text = JSON.stringify(design);
    for (const secret of ['24000', '515.123', 'avatars', 'Charade', '98199']) expect(text).not.toContain(secret);
  });

  it('makes a design that the schema takes', () => {
    expect(designSchema.safeParse(design).error).toBeUndefined();
  });
});

describe('columns', () => {
  it.each([
    [
      'ChartHop',
      'Work Email,First Name,Last Name,Job Title,Start Date,Manager,Department',
      'ana@example.com,Ana,Lima,CTO,,,Eng',
      'bo@example.com,Bo,Sand,SRE,,ANA@example.com,Eng',
    ],
    ['Organimi', 'Unique ID,Manager ID,Firstname,Last Name,Role Title', '1,,Ana,Lima,CTO', '2,1,Bo,Sand,SRE'],
    ['OrgChart', 'PersonID,SupervisorID,Name,Title,Department', '1,,Ana Lima,CTO,Eng', '2,1,Bo Sand,SRE,Eng'],
    ['Pingboard', 'Id,First Name Overwrite,Last Name Overwrite,Job Title,Reports To Overwrite', '1,Ana,Lima,CTO,', '2,Bo,Sand,SRE,Ana Lima'],
    ['Visio', 'Employee ID,Name,Title,Reports_To', '1,Ana Lima,CTO,', '2,Bo Sand,SRE,1'],
    ['Predictive Index', 'EmployeeId,ManagersEmployeeId,Name,Title', '1,,Ana Lima,CTO', '2,1,Bo Sand,SRE'],
    ['BambooHR', 'employeeNumber,firstName,lastName,jobTitle,supervisorEId', '1,Ana,Lima,CTO,', '2,Bo,Sand,SRE,1'],
    ['Workday', 'FILENUMBER,MANAGER_ID,JOBTITLE,FIRST_NAME,LAST_NAME', '1,,CTO,Ana,Lima', '2,1,SRE,Bo,Sand'],
    [
      'Google Workspace',
      'First Name [Required],Last Name [Required],Email Address [Required],Employee Title,Manager Email',
      'Ana,Lima,ana@example.com,CTO,',
      'Bo,Sand,bo@example.com,SRE,ana@example.com',
    ],
    [
      'Entra',
      'Display name [displayName] Required,Job title [jobTitle],User name [userPrincipalName] Required,Manager',
      'Ana Lima,CTO,ana@example.com,',
      'Bo Sand,SRE,bo@example.com,Ana Lima',
    ],
    ['BALKAN', 'id,pid,name,title', '1,,Ana Lima,CTO', '2,1,Bo Sand,SRE'],
    ['German', 'Personalnummer;Vorname;Nachname;Funktion;Vorgesetzter', '1;Ana;Lima;CTO;', '2;Bo;Sand;SRE;Lima, Ana'],
    ['German with Name', 'Personalnummer;Vorname;Name;Funktion;Vorgesetzte', '1;Ana;Lima;CTO;', '2;Bo;Sand;SRE;1'],
    ['French', 'Matricule,Prénom,Nom de famille,Poste,Responsable', '1,Ana,Lima,CTO,', '2,Bo,Sand,SRE,Ana Lima'],
    ['Spanish', 'Nombre,Apellido,Cargo,Jefe', 'Ana,Lima,CTO,', 'Bo,Sand,SRE,Ana Lima'],
  ])('reads what %s writes', (_tool, headers, ana, bo) => {
    const imported = importCsv(rows(headers, ana, bo));
    expect(reporting(imported)).toEqual(['Bo Sand → Ana Lima']);
    expect(roles(imported)).toEqual(['cto', 'sre']);
  });

  it('drops private columns in four languages and names them', () => {
    const headers = [
      'name',
      'Salary',
      'Base_Salary',
      'Mobile Phone',
      'Home Address',
      'Geburtsdatum',
      'Gender',
      'Ethnicity',
      'password',
      'Photo URL',
      'Gehalt',
      'Teléfono',
      'Sexe',
      'Shoe size',
    ];
    const { design, report } = importCsv(
      rows(
        headers.join(','),
        `Ana Lima,${headers
          .slice(1)
          .map((header) => `x${header}x`)
          .join(',')}`,
      ),
    );
    expect(report.dropped).toEqual(headers.slice(1, -1));
    expect(report.leftOver).toEqual(['Shoe size']);
    expect(design.units).toEqual([{ id: 'person-ana-lima', kind: 'position', name: 'Ana Lima', role: 'member' }]);
  });

  it('uses the first of two columns with one name, passes over blank ones, and says what it left over', () => {
    const { report, design } = importCsv(rows('id,name,,title,title', '1,Ana Lima,x,CTO,Queen'));
    expect(design.units[0]).toMatchObject({ title: 'CTO' });
    expect(report.leftOver).toEqual(['title']);
  });
});

describe('rows', () => {
  it('reads tabs, a byte order mark and title rows, and passes over repeated headers', () => {
    const imported = importCsv(
      '\uFEFF' +
        rows('Version 3', 'People of Northwind, spring', '', 'id\tname\tmanager id', '1\tAna Lima\t', 'id\tname\tmanager id', '2\tBo Sand\t1'),
    );
    expect(reporting(imported)).toEqual(['Bo Sand → Ana Lima']);
    expect(imported.report.notes).toHaveLength(1);
  });

  it('takes short rows, and cells with line breaks and commas', () => {
    const imported = importCsv(rows('id,name,title,manager id', '1,"Lima, Ana"', '2,"Bo\nSand",SRE,1'));
    expect(reporting(imported)).toEqual(['Bo Sand → Lima, Ana']);
  });

  it('makes a root of whoever answers to himself', () => {
    const imported = importCsv(rows('id,name,manager id', '1,Ana Lima,1', '2,Bo Sand,1'));
    expect(reporting(imported)).toEqual(['Bo Sand → Ana Lima']);
    expect(imported.report.withoutManager).toEqual([]);
  });

  it('lists managers that are missing or could be several, and makes nobody up', () => {
    const imported = importCsv(rows('name,manager', 'Ana Lima,', 'Ana Lima,', 'Bo Sand,Ana Lima', 'Cy Dahl,Zed'));
    expect(reporting(imported)).toEqual([]);
    expect(imported.report.withoutManager).toEqual([
      { row: 4, person: 'Bo Sand', says: 'the manager "Ana Lima" could be 2 people.' },
      { row: 5, person: 'Cy Dahl', says: 'the manager "Zed" is not in the table.' },
    ]);
  });

  it('takes a person once, and two people of one id under two', () => {
    const imported = importCsv(rows('id,name,manager id', '1,Ana Lima,', '1,Ana Lima,', '1,Bo Sand,', '2,Cy Dahl,1'));
    expect(people(imported)).toEqual(['Ana Lima', 'Bo Sand', 'Cy Dahl']);
    expect(reporting(imported)).toEqual(['Cy Dahl → Ana Lima']);
    expect(imported.report.notes.map(({ row }) => row)).toEqual([3, 4]);
    expect(new Set(imported.design.units.map(({ id }) => id)).size).toBe(3);
  });

  it('keeps equally named teams of two departments apart, and leaves a blank department blank', () => {
    const { design } = importCsv(rows('id,name,department,team', '1,Ana Lima,Sales,Support', '2,Bo Sand,Web,Support', '3,Cy Dahl,,'));
    expect(design.units.filter((unit) => unit.kind === 'group')).toEqual([
      { id: 'group-sales', kind: 'group', name: 'Sales' },
      { id: 'group-support', kind: 'group', name: 'Support', parent: 'group-sales' },
      { id: 'group-web', kind: 'group', name: 'Web' },
      { id: 'group-support-2', kind: 'group', name: 'Support', parent: 'group-web' },
    ]);
    expect(design.units.at(-1)).toEqual({ id: 'person-3', kind: 'position', name: 'Cy Dahl', role: 'member' });
  });

  it('sees vacancies', () => {
    const { design } = importCsv(rows('id,name,title', '1,Vacant,Software Engineer II', '2,Ana Lima,Staff Software Engineer'));
    expect(design.units).toMatchObject([
      { name: 'Vacant', vacant: true, role: 'engineer' },
      { name: 'Ana Lima', role: 'engineer' },
    ]);
  });

  it('takes ids that an object would stumble over', () => {
    const imported = importCsv(rows('id,name,manager id,team', '__proto__,Ana Lima,,constructor', 'constructor,Bo Sand,__proto__,__proto__'));
    expect(reporting(imported)).toEqual(['Bo Sand → Ana Lima']);
    expect(imported.design.units.map(({ id }) => id)).toEqual(['group-constructor', 'group-proto', 'person-__proto__', 'person-constructor']);
  });
});

describe('titles', () => {
  it.each([
    ['Sr. Site Reliability Engineer II', 'sre'],
    ['SVP, Engineering', 'vp-engineering'],
    ['Vice President of Engineering', 'vp-engineering'],
    ['Engineering Manager', 'engineering-manager'],
    ['Senior Director of Product', 'product-director'],
    ['Chief Executive Officer', 'ceo'],
    ['Operations Manager', 'member'],
    ['CPO', 'member'],
    ['Stock Manager', 'member'],
    ['Manager', 'member'],
    ['', 'member'],
  ])('%s is %s', (title, role) => {
    expect(roles(importCsv(rows('name,title', `Ana Lima,"${title}"`)))).toEqual([role]);
  });
});

describe('what is no table', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\n '],
    ['prose', 'Hello, this is a letter.\nYours'],
    ['a spreadsheet', 'PK\u0003\u0004name,id'],
    ['JSON', '{"format":"orgscale"}'],
    ['only headers', 'id,name\n'],
  ])('says so for %s', (_what, text) => {
    const { design, report } = importCsv(text);
    expect(design.units).toEqual([]);
    expect(report.unusable?.message).toMatch(/./);
    expect(report.unusable?.remedy).toMatch(/./);
  });

  it('never throws, and gives a sound design for any cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('1', '2', 'Ana Lima', 'a@example.com', '__proto__', '"', 'Vacant'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), fc.constantFrom(',', '\t', ';'), (table, delimiter) => {
        const text =
          ['id', 'name', 'manager', 'team', 'title', 'email'].join(delimiter) + '\n' + table.map((record) => record.join(delimiter)).join('\n');
        const { design, report } = importCsv(text);
        expect(designSchema.safeParse(design).success).toBe(true);
        const ids = [...design.units, ...design.lines].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(importReportLines(report).every((line) => !line.includes('\n'))).toBe(true);
      }),
    );
  });

  it('never throws for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(importCsv(text).design.format).toBe('orgscale');
      }),
    );
  });
});

describe('the report', () => {
  it('says in lines what was used, dropped and left over', () => {
    const { report } = importCsv(rows('id,name,manager id,salary,floor', '1,Ana Lima,,9,2', '2,Bo Sand,1,8,2', '3,Cy Dahl,7,8,2'));
    expect(importReportLines(report)).toEqual([
      '3 people with 1 manager and 0 groups.',
      'Used: id, name, manager id.',
      'Dropped, being private: salary.',
      'Not used: floor.',
      'Managers found by id in 1 row.',
      'Without a manager, because: row 4, Cy Dahl: the manager "7" is not in the table.',
    ]);
  });
});
