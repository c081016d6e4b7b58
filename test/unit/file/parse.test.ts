// Reading a file: what opens, and what is said of a file that does not.
import { describe, expect, it } from 'vitest';
import { errorText, parse, type FileError } from '../../../shared/file/parse.ts';

const file = (more: Record<string, unknown> = {}): string =>
  JSON.stringify({ format: 'orgscale', version: 1, name: 'Lumen', organization: {}, units: [], lines: [], ...more }, null, 1);
const team = (more: Record<string, unknown> = {}) => ({
  id: 'pay',
  kind: 'team',
  name: 'Payments',
  type: 'product',
  headcount: { engineer: 6 },
  ...more,
});
function errorOf(text: string): FileError {
  const result = parse(text);
  if (result.ok) throw new Error('it opened');
  return result.error;
}
/** Where the needle stands in a text, as an error says it. */
function placeOf(text: string, needle: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(needle)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

describe('what opens', () => {
  it('keeps every field, known or not', () => {
    const text = `{"format":"orgscale","version":1,"name":"L","organization":{"mood":"good"},"units":[{"id":"a","kind":"group","name":"A","x":{"y":[null]}}],"lines":[],"__proto__":{"z":1},"later":null}`;
    const result = parse(text);
    if (!result.ok) throw new Error(errorText(result.error));
    expect(JSON.stringify(result.design)).toBe(text);
  });
  it('takes broken references, rings, wrong kinds and any finite figure: the rules judge these', () => {
    const text = file({
      units: [team({ parent: 'nowhere', headcount: { sre: -3.5, engineer: 1e300 } }), { id: 'g', kind: 'group', name: '', parent: 'g' }],
      lines: [
        { id: 'l', kind: 'reports', from: 'pay', to: 'g' },
        { id: 'm', kind: 'embeds', from: 'gone', to: 'gone', share: 7 },
      ],
      services: [{ id: 's', name: '', owner: 'nobody' }],
    });
    expect(parse(text).ok).toBe(true);
  });
  it('takes a byte order mark, Windows line ends, and half a pair of surrogates', () => {
    expect(parse(`\ufeff${file().replaceAll('\n', '\r\n')}`).ok).toBe(true);
    expect(parse(file({ name: '\ud800' })).ok).toBe(true);
    expect(parse(file().replace('Lumen', '\ud800')).ok).toBe(true);
  });
  it('takes names of JavaScript itself as ids', () => {
    const units = ['__proto__', 'constructor', 'toString', ''].map((id) => ({ id, kind: 'group', name: id }));
    const text = file({ units }).replace('"lines"', '"layout": { "__proto__": { "x": 1, "y": 2 } }, "lines"');
    const result = parse(text);
    if (!result.ok) throw new Error(errorText(result.error));
    expect(Object.keys(result.design.layout ?? {})).toEqual(['__proto__']);
  });
});

describe('a broken record', () => {
  const broken: [name: string, change: Record<string, unknown>, path: string, said: string][] = [
    [
      'a figure in words',
      { units: [team({ headcount: { sre: 'two' } })] },
      'units[0].headcount.sre',
      'units[0].headcount.sre: expected a number, found text "two". Write a number, such as 2.',
    ],
    ['a missing name', { units: [{ id: 'a', kind: 'group' }] }, 'units[0]', 'units[0]: the field "name" is missing. Add "name": text.'],
    [
      'an unknown kind',
      { units: [team({ kind: 'squad' })] },
      'units[0].kind',
      'units[0].kind: there is no unit of the kind "squad". Write one of group, team, position.',
    ],
    [
      'a missing kind',
      { lines: [{ id: 'l', from: 'a', to: 'b' }] },
      'lines[0]',
      'lines[0]: the field "kind" is missing. Add "kind": one of reports, dotted, embeds, supports.',
    ],
    [
      'an unknown role in a headcount',
      { units: [team({ headcount: { engineers: 3 } })] },
      'units[0].headcount.engineers',
      'units[0].headcount.engineers: there is no role "engineers". Did you mean engineer? Write one of engineer, ',
    ],
    [
      'an unknown type of team',
      { units: [team({ type: 'produkt' })] },
      'units[0].type',
      'units[0].type: there is no team type "produkt". Did you mean product? ',
    ],
    ['a list that is none', { services: {} }, 'services', 'services: expected a list, found an object. Write a list in square brackets.'],
    ['a record that is none', { lines: [null] }, 'lines[0]', 'lines[0]: expected an object, found null. Write an object in curly braces.'],
    [
      'a tier that is none',
      { services: [{ id: 's', name: 's', owner: 'pay', tier: 4 }] },
      'services[0].tier',
      'services[0].tier: expected one of 1, 2, 3, found the number 4. ',
    ],
    [
      'a wrong threshold',
      { review: { thresholds: { 'a b': true } } },
      'review.thresholds["a b"]',
      'review.thresholds["a b"]: expected a number, found true. ',
    ],
    ['a place without height', { layout: { pay: { x: 1 } } }, 'layout.pay', 'layout.pay: the field "y" is missing. Add "y": a number.'],
    [
      'a wrong fact',
      { organization: { architecture: 'mono' } },
      'organization.architecture',
      'organization.architecture: expected one of monolith, mixed, microservices, found text "mono". ',
    ],
    ['a camera that is none', { slides: [{ id: 'one', title: 'One', camera: { x: 1, y: 2 } }] }, 'slides[0].camera', 'slides[0].camera: the field '],
    ['a null where an optional text may stand', { notes: null }, 'notes', 'notes: expected text, found null. '],
  ];
  it.each(broken)('%s is told with line, path and what to do', (_, change, path, said) => {
    const text = file(change);
    const error = errorOf(text);
    expect(error.code).toBe('broken');
    expect(error.path).toBe(path);
    expect(errorText(error).startsWith(said)).toBe(true);
    expect(error.line).toBeGreaterThan(1);
  });
  it('is told with the line and column where the value begins', () => {
    const text = file({ units: [team(), team({ id: 'find', headcount: { sre: 'two' } })] });
    expect(errorOf(text)).toMatchObject({ path: 'units[1].headcount.sre', ...placeOf(text, '"two"') });
    const windows = text.replaceAll('\n', '\r\n');
    expect(errorOf(windows)).toMatchObject(placeOf(text, '"two"'));
  });
  it('is told of the last where a name stands twice in an object, since that is the one that counts', () => {
    const text = file().replace('"Lumen"', '"Lumen",\n"name": 7');
    expect(errorOf(text)).toMatchObject({ path: 'name', ...placeOf(text, '7') });
  });
  it('a required list is missed', () => {
    const { lines: _, ...rest } = JSON.parse(file()) as Record<string, unknown>;
    expect(errorText(errorOf(JSON.stringify(rest)))).toBe('The field "lines" is missing. Add "lines": a list, [] where there are none.');
  });
  it('an id may be used once, across all tables', () => {
    const text = file({ units: [team()], services: [{ id: 'pay', name: 's', owner: 'pay' }] });
    expect(errorOf(text)).toMatchObject({
      code: 'broken',
      path: 'services[0].id',
      message: 'services[0].id: the id "pay" is used twice, first in units[0].',
    });
  });
  it('a figure may not be larger than a number can be', () => {
    const text = file({ units: [team({ headcount: { sre: 12345 } })] }).replace('12345', '1e999');
    expect(errorText(errorOf(text))).toBe('units[0].headcount.sre: this number is too large. Write a number of fewer digits.');
    // Nor in a field that this version does not know: it could not be written back.
    const unknown = file({ later: [1, { deep: 12345 }] }).replace('12345', '-1e999');
    expect(errorOf(unknown)).toMatchObject({ code: 'broken', path: 'later[1].deep', ...placeOf(unknown, '-1e999') });
  });
  it('an edit of a scenario may not do what no edit may', () => {
    const scenario = (edit: unknown) => file({ scenarios: [{ id: 's', name: 's', months: 3, interventions: [{ month: 1, edit }] }] });
    expect(errorOf(scenario({ label: 'x', fields: { units: [] } })).path).toBe('scenarios[0].interventions[0].edit');
    expect(errorOf(scenario({ label: 'x', put: { units: [{ id: 1 }] } })).path).toBe('scenarios[0].interventions[0].edit.put.units[0]');
    expect(errorOf(scenario({ label: 'x', put: { scenarios: [{ id: 'deep', name: 7, months: 1 }] } })).path).toBe(
      'scenarios[0].interventions[0].edit.put.scenarios[0].name',
    );
    expect(errorText(errorOf(scenario({ label: 'x', nulls: 5 })))).toBe(
      'scenarios[0].interventions[0].edit.nulls: expected a list, found the number 5. Write a list in square brackets.',
    );
    expect(errorOf(scenario({ label: 'x', nulls: ['notes'] })).path).toBe('scenarios[0].interventions[0].edit');
    expect(parse(scenario({ label: 'x', fields: { name: 'Later' }, layout: { pay: null }, place: { pay: null } })).ok).toBe(true);
  });
});

describe('what an edit of a scenario sets whole', () => {
  const setting = (fields: unknown) =>
    file({ scenarios: [{ id: 's', name: 's', months: 3, interventions: [{ month: 1, edit: { label: 'x', fields } }] }] });
  it.each([
    [{ name: 5 }, '.name', 'expected text, found the number 5'],
    [{ notes: [] }, '.notes', 'expected text, found a list'],
    [{ organization: 5 }, '.organization', 'expected an object, found the number 5'],
    [{ organization: { growthPerMonth: '6 %' } }, '.organization.growthPerMonth', 'expected a number, found text "6 %"'],
    [{ review: { accepted: 3 } }, '.review.accepted', 'expected a list, found the number 3'],
    [{ services: 5 }, '.services', 'expected a list, found the number 5'],
    [{ services: [{ id: 's', name: 'S' }] }, '.services[0]', 'the field "owner" is missing'],
    [{ scenarios: [{ id: 3 }] }, '.scenarios[0].id', 'expected text, found the number 3'],
    [{ layout: 5 }, '.layout', 'expected an object, found the number 5'],
    [{ layout: { pay: { x: 1 } } }, '.layout.pay', 'the field "y" is missing'],
  ])('must be such as a file holds: %j', (fields, path, said) => {
    const where = `scenarios[0].interventions[0].edit.fields${path}`;
    expect(errorOf(setting(fields))).toMatchObject({ code: 'broken', path: where, message: `${where}: ${said}.` });
  });
  it('may be of a kind that this version does not know, and may be taken away', () => {
    expect(parse(setting({ later: 5, notes: null, services: null, review: null, layout: null, slides: [] })).ok).toBe(true);
  });
});

describe('format and version', () => {
  it('needs a format', () => {
    expect(errorOf('{}')).toMatchObject({ code: 'not-a-design', line: 1 });
    expect(errorOf(file({ format: 'drawing' }))).toMatchObject({ code: 'not-a-design', path: 'format', line: 2 });
    expect(errorOf('[]').message).toBe('This is JSON, but a list and no design.');
    expect(errorOf('7').code).toBe('not-a-design');
    expect(errorOf('null').code).toBe('not-a-design');
  });
  it('shows a newer version without letting it be changed', () => {
    const result = parse(file({ version: 2, units: [team(), { id: 'r', kind: 'robot', name: 'R' }], future: [1] }));
    expect(result).toMatchObject({ ok: false, error: { code: 'newer-version', path: 'version', line: 3 } });
    if (result.ok) return;
    expect(result.readOnly?.design.units).toEqual([team()]);
    expect(result.readOnly?.design).toHaveProperty('future', [1]);
    expect(result.readOnly?.dropped.map(({ path }) => path)).toEqual(['version', 'units[1]']);
  });
  it('knows no version before the first, and none between', () => {
    for (const version of [0, -1, 0.5, 1.5]) expect(errorOf(file({ version }))).toMatchObject({ code: 'unknown-version', path: 'version' });
  });
  it('needs a version that is a number', () => {
    expect(errorOf(file({ version: '1' }))).toMatchObject({ code: 'broken', path: 'version' });
    expect(errorOf('{"format":"orgscale"}')).toMatchObject({ code: 'broken', message: 'The field "version" is missing.' });
  });
});

describe('text that is no JSON', () => {
  const wrong: [text: string, line: number, column: number, said: string][] = [
    ['', 1, 1, 'The file is empty.'],
    [' \n ', 1, 1, 'The file is empty.'],
    ['{', 1, 2, 'The text ends too early: the file was cut off here.'],
    ['{\n  "a": 1,\n}', 2, 9, ''],
    ['{"a": 1 "b": 2}', 1, 9, 'Expected a comma or }, found "\\"".'],
    ['{"a" 1}', 1, 6, 'Expected a colon after the name "a", found "1".'],
    ["{'a': 1}", 1, 2, 'Expected a name in double quotes, found "\'".'],
    ['{"a": yes}', 1, 7, 'Expected a value, found "yes".'],
    ['{"a": 01}', 1, 7, '"01" is no number.'],
    ['{"a": "b\nc"}', 1, 9, 'A line ends inside a text.'],
    ['{"a": "b', 1, 7, 'A text is not closed: the file was cut off in it.'],
    ['{"a": "\\x"}', 1, 8, 'A backslash stands before what it cannot change.'],
    ['{"a": 1} // done', 1, 10, 'The text goes on after the end of the design.'],
    ['{\n// why\n"a": 1}', 2, 1, 'Expected a name in double quotes, found "/".'],
    ['{"a": // why\n 1}', 1, 7, 'Found a comment.'],
    ['{\n"a": 1,\n<<<<<<< mine\n"b": 2\n=======\n', 3, 1, 'The text holds the marks of a merge that was not finished.'],
    ['<h1>', 1, 1, 'Expected a value, found "<".'],
  ];
  it.each(wrong)('%j is told at its place', (text, line, column, said) => {
    const error = errorOf(text);
    expect(error.code).toBe('not-json');
    expect(error.remedy).not.toBe('');
    if (said === '') expect(error).toMatchObject({ line: 3, column: 1, message: 'A comma stands before }.' });
    else expect(error).toMatchObject({ line, column, message: said });
  });
  it.each([
    ['This is a PNG picture, not a design.', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['This is a JPEG picture, not a design.', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])],
    ['This is a GIF picture, not a design.', Buffer.from('GIF89a\x01\0', 'latin1')],
    ['This is a PDF, not a design.', Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1')],
    ['This is a packed file, such as a slide deck, a spreadsheet or a zip, not a design.', Buffer.from('PK\x03\x04\x14\0', 'latin1')],
    ['This is a packed file (gzip), not a design.', Buffer.from([0x1f, 0x8b, 8, 0, 0])],
    ['This is an SVG picture, not a design.', Buffer.from('<?xml version="1.0"?>\n<!-- made -->\n<svg xmlns="x">')],
    ['This is a web page, not a design.', Buffer.from('<!doctype html>\n<title>x')],
    ['This file holds no text, so it is not a design.', Buffer.from('\0\x01\x02\x03', 'latin1')],
    ['This is a table, not a design.', Buffer.from('Name,Manager,Title\nAna,Bo,SRE\n')],
    ['This is a table, not a design.', Buffer.from('Name;Manager\r\nAna;Bo\r\n')],
  ])('is called what it seems to be, however its bytes were read: %s', (said, bytes) => {
    // As a browser reads a file, and as the desktop app does where it is no UTF-8.
    for (const text of [new TextDecoder().decode(bytes), new TextDecoder('windows-1252').decode(bytes)]) {
      const error = errorOf(text);
      expect(error).toMatchObject({ code: 'not-json', line: 1, column: 1, message: said });
      expect(error.remedy).toMatch(/^(?:Choose a file|Import it)/u);
    }
  });

  it('is refused where it is nested deeper than 200, at that place', () => {
    const deep = (levels: number): string => file({ future: 0 }).replace('"future": 0', `"future": ${'['.repeat(levels)}${']'.repeat(levels)}`);
    expect(parse(deep(199)).ok).toBe(true);
    expect(errorOf(deep(200))).toMatchObject({ code: 'too-deep', line: 8 });
    expect(errorOf('['.repeat(1_000_000)).code).toBe('too-deep');
    expect(errorOf('{"a":'.repeat(100_000)).code).toBe('too-deep');
    expect(errorOf(deep(500_000)).code).toBe('too-deep');
  });
});
