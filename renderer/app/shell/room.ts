// A narrow window has no room for the inspector beside the drawing: it steps aside, and comes back with the room.
import { closePanel, isPanelClosed, NARROW, openPanel, sizePanel, startSize } from './panels.ts';

/** Follows the window's width until the answer is called. Who opens the inspector in a narrow window keeps it. */
export function followRoom(): () => void {
  let narrow = false;
  let aside = false;
  let palette = 0;
  let frame = 0;
  const step = (): void => {
    if (narrow) return closePanel('inspector');
    if (aside) {
      openPanel('inspector');
      sizePanel('inspector', startSize('inspector'));
    }
    // The palette gave way while the inspector came and went.
    if (!isPanelClosed('palette')) sizePanel('palette', palette);
  };
  const look = (): void => {
    if (window.innerWidth < NARROW === narrow) return;
    narrow = !narrow;
    // What is remembered is what the person wants where there is room.
    if (narrow) {
      aside = startSize('inspector') > 0;
      palette = startSize('palette');
    }
    // The panels measure themselves in this frame; what is done before that they take back.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(step);
    });
  };
  look();
  window.addEventListener('resize', look);
  return () => {
    window.removeEventListener('resize', look);
    cancelAnimationFrame(frame);
  };
}
