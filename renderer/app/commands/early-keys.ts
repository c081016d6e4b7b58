// Keys that are pressed while the desktop app fetches its settings: kept, and pressed again once somebody listens.

/** Keeps shortcuts until the answer is called, which gives them to the page in their order. */
export function holdKeys(target: Window = window): () => void {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) held.push(event);
  };
  target.addEventListener('keydown', hold, true);
  return () => {
    target.removeEventListener('keydown', hold, true);
    for (const event of held) target.document.body.dispatchEvent(new KeyboardEvent('keydown', event));
  };
}
