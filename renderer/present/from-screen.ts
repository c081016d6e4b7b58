// A slide of what is on screen: month, camera, what stands out, and a title that says it.
import type { Rect } from '../../shared/draw/scene.ts';
import type { Slide, UnitId } from '../../shared/model/types.ts';
import { findingKey, type Finding } from '../../shared/rules/finding.ts';
import { addSlide, newSlideId } from '../../shared/slides/edits.ts';
import { visibleRect } from '../canvas/camera.ts';
import { sceneStore } from '../canvas/scene-store.ts';
import { documentStore, editFile, undo } from '../stores/document.ts';
import { evaluationStore } from '../stores/evaluation.ts';
import { viewStore } from '../stores/view.ts';
import { toast } from '../ui/toast.tsx';

/** The slide's own screen, for which a camera is stored. */
const SCREEN = { width: 1280, height: 720 };
const contains = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;

/** The camera that shows what the canvas shows; none where that is everything. */
export function cameraOf(visible: Rect, bounds: Rect): Slide['camera'] {
  if (visible.width <= 0 || visible.height <= 0 || contains(visible, bounds)) return undefined;
  const zoom = Math.round(Math.min(SCREEN.width / visible.width, SCREEN.height / visible.height) * 1000) / 1000;
  const x = SCREEN.width / 2 - (visible.x + visible.width / 2) * zoom;
  const y = SCREEN.height / 2 - (visible.y + visible.height / 2) * zoom;
  return { x: Math.round(x), y: Math.round(y), zoom };
}

/** The camera of the canvas as it is now. */
export const cameraNow = (): Slide['camera'] => cameraOf(visibleRect(), sceneStore.get().scene.bounds);

/** The scenario and month on the stage; a stage is named `month:<scenario>:<month>`. */
function monthOnStage(): { scenario: string; month: number } | null {
  const key = documentStore.get().stage?.key ?? '';
  const found = /^month:(.*):(\d+)$/u.exec(key);
  const scenario = found?.[1];
  const inFile = documentStore.get().file.scenarios?.some(({ id }) => id === scenario) ?? false;
  return scenario !== undefined && inFile ? { scenario, month: Number(found?.[2]) } : null;
}

function openFinding(): Finding | undefined {
  const { openFinding: key } = viewStore.get();
  return key === null ? undefined : evaluationStore.get().evaluation?.findings.find((finding) => findingKey(finding) === key);
}

/** A slide of a finding: its path in the light, near enough to be read. */
function slideOfFinding(finding: Finding, id: string): Slide {
  const units = [...new Set([...finding.path, ...finding.units])];
  return {
    id,
    title: finding.message,
    ...monthOnStage(),
    ...(units.length > 0 ? { camera: { fit: units }, spotlight: { units, rule: finding.rule } } : {}),
  };
}

function slideOfScreen(id: string): Slide {
  const finding = openFinding();
  const { file } = documentStore.get();
  const selected: UnitId[] = [...viewStore.get().units];
  // Who has chosen another card since the finding was opened means that card.
  if (finding && selected.every((unit) => finding.path.includes(unit) || finding.units.includes(unit))) return slideOfFinding(finding, id);
  const shown = monthOnStage();
  const camera = cameraNow();
  const scenario = shown && file.scenarios?.find((one) => one.id === shown.scenario);
  return {
    id,
    title: scenario ? `${scenario.name}, month ${shown.month}` : file.name,
    ...shown,
    ...(camera ? { camera } : {}),
    ...(selected.length > 0 ? { spotlight: { units: selected } } : {}),
    ...(shown ? { show: ['phases'] } : {}),
  };
}

/** Makes a slide of what is on screen, at the end of the deck. Answers its id. */
export function addSlideFromScreen(make: (id: string) => Slide = slideOfScreen): string {
  const id = newSlideId(documentStore.get().file);
  const slide = make(id);
  editFile(addSlide(slide));
  const count = documentStore.get().file.slides?.length ?? 0;
  toast({ kind: 'slide', text: `Slide ${count}: ${slide.title}`, action: { name: 'Undo', run: () => void undo() } });
  return id;
}

/** Makes a slide of a finding; of the open one, where none is named. */
export function addSlideOfFinding(finding = openFinding()): void {
  if (finding) addSlideFromScreen((id) => slideOfFinding(finding, id));
}
