// npm run validators: writes what is made of the schemas: compiled validators with their shapes, and the published JSON Schema.
// With --check it writes nothing, and fails where a file is not as it would be written.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import * as esbuild from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SCHEMA_ID = 'urn:orgscale:design:1';
/**
 * The schemas that have a name of their own: a definition in the JSON Schema, a shape, and with `true` a compiled validator.
 * Only records that come by the thousand are worth compiling; the others are checked against their shape.
 */
const NAMED = {
  roleSchema: ['Role', false],
  teamTypeSchema: ['TeamType', false],
  organizationSchema: ['Organization', false],
  groupSchema: ['Group', true],
  teamSchema: ['Team', true],
  positionSchema: ['Position', true],
  unitSchema: ['Unit', false],
  reportsSchema: ['Reports', true],
  dottedSchema: ['Dotted', true],
  embedsSchema: ['Embeds', true],
  supportsSchema: ['Supports', true],
  lineSchema: ['Line', false],
  serviceSchema: ['Service', true],
  rotationSchema: ['Rotation', true],
  layoutEntrySchema: ['LayoutEntry', true],
  slideSchema: ['Slide', false],
  editSchema: ['Edit', false],
  scenarioSchema: ['Scenario', false],
  acceptedSchema: ['Accepted', false],
  reviewSchema: ['Review', false],
};

async function jsonSchema() {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: "export * as schemas from './shared/model/schema.ts'; export * as z from 'zod';", resolveDir: at('.'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const { schemas, z } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  for (const [name, [id]] of Object.entries(NAMED)) z.globalRegistry.add(schemas[name], { ...z.globalRegistry.get(schemas[name]), id });
  const { $schema, ...rest } = z.toJSONSchema(schemas.designSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    $schema,
    $id: SCHEMA_ID,
    title: 'Orgscale design, version 1',
    description:
      'One .orgscale file. Ids are unique across the file, which JSON Schema cannot say. Fields that are not named here are kept as they are. Any finite number is taken: what is sensible is judged by the rules.',
    ...rest,
  };
}

/** A shape says what the schema says, in a form that is small enough to ship: it orders the keys when a file is printed, and explains what is wrong in one. */
function shapeOf(schema, name) {
  if (schema.$ref) return refName(schema.$ref);
  if (schema.enum || 'const' in schema)
    return `{ is: 'one', of: ${JSON.stringify(schema.enum ?? [schema.const])}${name ? `, name: '${name}'` : ''} }`;
  const options = schema.oneOf ?? schema.anyOf;
  if (options) {
    const constants = options.filter((option) => 'const' in option);
    if (constants.length === options.length) return `{ is: 'one', of: ${JSON.stringify(constants.map((option) => option.const))} }`;
    const kinds = schema.oneOf && options.map((option) => option.$ref);
    if (kinds?.every(Boolean))
      return `{ is: 'kinds', name: '${name.toLowerCase()}', of: { ${kinds.map((ref) => `${refName(ref).toLowerCase()}: ${refName(ref)}`).join(', ')} } }`;
    return `{ is: 'either', of: [${options.map((option) => shapeOf(option)).join(', ')}] }`;
  }
  if (Array.isArray(schema.type)) return `{ is: 'either', of: [${schema.type.map((type) => shapeOf({ ...schema, type })).join(', ')}] }`;
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return `{ is: '${schema.type}' }`;
    case 'array':
      return `{ is: 'list', of: ${shapeOf(schema.items)} }`;
    case 'object': {
      if (!schema.properties && schema.additionalProperties) {
        const keys = schema.propertyNames?.$ref ? `, keys: ${refName(schema.propertyNames.$ref)}` : '';
        return `{ is: 'map'${keys}, of: ${shapeOf(schema.additionalProperties)} }`;
      }
      const required = new Set(schema.required);
      const fields = Object.entries(schema.properties ?? {}).map(
        ([key, value]) => `{ key: '${key}', shape: ${shapeOf(value)}${required.has(key) ? ', required: true' : ''} }`,
      );
      return `{ is: 'object', fields: [${fields.join(', ')}] }`;
    }
    case undefined:
      return `{ is: 'any' }`;
    default:
      throw new Error(`There is no shape for ${JSON.stringify(schema)}`);
  }
}

const refName = (ref) => ref.replace('#/$defs/', '');

function validators(schema) {
  const ajv = new Ajv2020({ code: { source: true, esm: true, lines: true }, messages: false, allErrors: false, strict: false, strictNumbers: true });
  ajv.addSchema(schema);
  const wanted = Object.values(NAMED).flatMap(([name, validated]) => (validated ? [name] : []));
  const code = standalone(ajv, Object.fromEntries(wanted.map((name) => [`valid${name}`, `${SCHEMA_ID}#/$defs/${name}`])));
  if (/\brequire\(|new Function/.test(code)) throw new Error('The validators need code that a page may not run');
  const shapes = Object.entries(NAMED).map(([, [name]]) => `export const ${name}: Shape = ${shapeOf(schema.$defs[name], name)};`);
  return `// @ts-nocheck: made by build/validators.mjs of shared/model/schema.ts. Do not change it by hand: run npm run validators.
import type { Shape, Validator } from './shape.ts';

${shapes.join('\n')}
export const DesignShape: Shape = ${shapeOf(schema)};

${code.replace('"use strict";', '').replaceAll(/export const (valid\w+) = (\w+);/g, 'export const $1: Validator = $2;')}
`;
}

const schema = await jsonSchema();
const files = {
  'docs/orgscale.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
  'shared/file/validators.generated.ts': validators(schema),
};
if (process.argv.includes('--check')) {
  const stale = Object.entries(files).flatMap(([path, text]) =>
    fs.existsSync(at(path)) && fs.readFileSync(at(path), 'utf8') === text ? [] : [path],
  );
  if (stale.length > 0) console.error(`${stale.join(' and ')} not in step with shared/model/schema.ts. Run npm run validators.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of Object.entries(files)) fs.writeFileSync(at(path), text);
  console.log(`written: ${Object.keys(files).join(', ')}`);
}
