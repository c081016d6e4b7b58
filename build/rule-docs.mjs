// npm run rule-docs: writes docs/rules/*.md and docs/thresholds.md of the rules' own texts. A test keeps them in step.
import fs from 'node:fs';
import * as esbuild from 'esbuild';
import { at, root } from './paths.mjs';

const { outputFiles } = await esbuild.build({
  stdin: {
    contents:
      "import { RULES } from './shared/rules/registry.ts'; import { rulePages } from './shared/rules/page.ts'; export const pages = rulePages(RULES);",
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { pages } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

fs.mkdirSync(at('docs', 'rules'), { recursive: true });
for (const name of fs.readdirSync(at('docs', 'rules'))) {
  if (name.endsWith('.md') && !pages.has(`rules/${name}`)) fs.rmSync(at('docs', 'rules', name));
}
for (const [path, text] of pages) fs.writeFileSync(at('docs', path), text);
console.log(`written: ${pages.size} pages in docs/rules and docs/thresholds.md`);
