// The keyboard's place in the far view: an element without a look of its own where the cursor's unit is, which says what the card would say.
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react';
import { indexOf } from '../../../shared/model/org-index.ts';
import type { SceneBox } from '../../../shared/draw/scene.ts';
import { useDesign } from '../../stores/document.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { useView, viewStore } from '../../stores/view.ts';
import { cameraStore, stageElement } from '../camera.ts';
import { isFar } from '../level.ts';
import { describe, describeFinding } from '../cards/describe.ts';
import { sceneStore } from '../scene-store.ts';
import { focusCard, setCursor, useTabStopUnit } from '../states/cursor.ts';
import { farStore, placeOf } from './far-store.ts';
import css from './far.module.css';

/** Whether a card has the focus, which is about to go; or had it, and the focus fell to the page. */
const cardFocused = (): boolean => document.activeElement?.closest('[data-key]') != null && stageElement()?.contains(document.activeElement) === true;

function StandIn({ unit, box }: { readonly unit: string; readonly box: SceneBox }): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  const words = useDesign((design) => describe(box, indexOf(design)));
  const finding = useEvaluation(({ evaluation }) => describeFinding(box, evaluation));
  const selected = useView((view) => view.units.has(unit));
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    if (cardFocused()) element.focus({ preventScroll: true });
    const follow = (): void => {
      const rect = placeOf(unit);
      if (!rect) return;
      element.style.translate = `${rect.x}px ${rect.y}px`;
      element.style.width = `${rect.width}px`;
      element.style.height = `${rect.height}px`;
    };
    follow();
    const stops = [cameraStore.subscribe(follow), sceneStore.subscribe(follow)];
    return () => stops.forEach((stop) => stop());
  }, [unit]);
  useEffect(() => {
    const element = ref.current;
    return () => {
      farStore.patch({ focus: null });
      // The cards come back, and with them the one on which the keyboard stands; a name that is being edited has the keyboard for itself.
      const { activeElement } = document;
      if (isFar() || viewStore.get().renaming !== null) return;
      if (activeElement === element || activeElement === document.body) requestAnimationFrame(() => focusCard(unit));
    };
  }, [unit]);
  return (
    <div
      ref={ref}
      className={css.standIn}
      role="group"
      tabIndex={0}
      aria-label={`${words}${finding}${selected ? ', selected' : ''}`}
      data-unit={unit}
      data-far-focus
      onFocus={() => {
        setCursor(unit);
        if (ref.current?.matches(':focus-visible')) farStore.patch({ focus: unit });
      }}
      onBlur={() => farStore.patch({ focus: null })}
    />
  );
}

export function FarFocus(): ReactElement | null {
  const unit = useTabStopUnit();
  const box = unit === null ? undefined : sceneStore.get().byUnit.get(unit);
  return unit !== null && box ? <StandIn key={unit} unit={unit} box={box} /> : null;
}
