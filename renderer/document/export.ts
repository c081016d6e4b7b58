// The drawing as an SVG file, by the same scene that the canvas shows. Loaded when used.
import { host } from '../hosts/host.ts';
import { documentStore } from '../stores/document.ts';
import { toast } from '../ui/toast.tsx';
import { today } from './clock.ts';
import { fileNameFor } from './file-name.ts';

export async function exportSvg(): Promise<void> {
  const { design } = documentStore.get();
  const [{ buildScene }, { toSvg }, { evaluate }, { withDesign }] = await Promise.all([
    import('../../shared/draw/build.ts'),
    import('../../shared/draw/svg.ts'),
    import('../../shared/rules/evaluate.ts'),
    import('../../shared/formats/embedded.ts'),
  ]);
  const evaluation = evaluate(design, { fixes: 'none', today: today() });
  // Always on light ground: the file goes into documents.
  const svg = withDesign(toSvg(buildScene(design, evaluation), { theme: 'light', title: design.name }), design);
  const result = await host().exportFile(fileNameFor(design.name).replace(/\.orgscale$/u, '.svg'), 'image/svg+xml', svg);
  if (result.ok) toast({ text: `Exported ${result.value.name}.` });
  else if (result.error.code !== 'cancelled') toast({ text: result.error.message, more: result.error.advice });
}
