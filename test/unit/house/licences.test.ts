// The notices of what is bundled: whose module is whose, and that nothing without a licence is shipped.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesOf, packageFolder } from '../../../build/licences.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const inside = (name: string): string => path.join(root, 'node_modules', name);

describe('the package of a module', () => {
  it.each([
    [`${root}/node_modules/react/index.js`, inside('react')],
    [`${root}/node_modules/@base-ui/react/menu/index.js?commonjs`, inside('@base-ui/react')],
    [`\0${root}/node_modules/zod/v4/index.js`, inside('zod')],
    [`${root}/node_modules/a/node_modules/b/x.js`, inside('a/node_modules/b')],
    [`${root}/renderer/main.tsx`, null],
    ['\0vite/preload-helper.js', null],
  ])('of %j is %j', (module, folder) => {
    expect(packageFolder(module)).toBe(folder);
  });
});

describe('notices', () => {
  async function made(manifest: object, files: Record<string, string> = {}): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'orgscale-licence-'));
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'tiny', version: '1.0.0', ...manifest }));
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    return folder;
  }

  it('have name, version, licence, address and text, each package once, with the typeface', async () => {
    const notices = await noticesOf([inside('react'), inside('react'), inside('zod')]);
    expect(notices.map(({ name }) => name)).toEqual(['Inter', 'react', 'zod']);
    expect(notices[1]).toMatchObject({ licence: 'MIT', address: expect.stringMatching(/^https:\/\/github\.com\//u) });
    expect(notices[1]?.text).toContain('Permission is hereby granted');
  });

  it('take the notice beside the licence, and say so where only the manifest speaks', async () => {
    const [both] = (await noticesOf([await made({ license: 'Apache-2.0' }, { 'LICENSE.md': 'the licence', NOTICE: 'the notice' })])).slice(-1);
    expect(both?.text).toBe('the licence\n\nthe notice');
    const [bare] = (await noticesOf([await made({ license: 'MIT', author: 'Somebody' })])).slice(-1);
    expect(bare?.text).toContain('MIT, by Somebody');
  });

  it('fail the build where a package names no licence at all', async () => {
    await expect(noticesOf([await made({})])).rejects.toThrow('tiny 1.0.0 is bundled and names no licence');
  });
});
