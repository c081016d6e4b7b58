// The system's clipboard: by its own events, which need no permission, from keys on the canvas and to copy from a menu; by asking, to paste from one.
import { announce } from '../../app/announce.tsx';
import { documentStore } from '../../stores/document.ts';
import { copyOut } from '../../ui/copy-out.ts';
import { toast } from '../../ui/toast.tsx';
import { stageElement } from '../camera.ts';
import { copyText, pasteText } from './clipboard.ts';
import { deleteSelected } from './selection.ts';

const REFUSED = 'This browser does not let a menu reach the clipboard. Use Ctrl or Cmd with C, X and V on the canvas.';

async function write(): Promise<boolean> {
  const text = copyText();
  if (text === null) return false;
  // The desktop gives no page the permission to write, and needs none for the command itself.
  if (!copyOut(text)) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      toast({ text: REFUSED, kind: 'clipboard' });
      return false;
    }
  }
  announce('Copied.');
  return true;
}

export async function copySelected(): Promise<void> {
  await write();
}
export async function cutSelected(): Promise<void> {
  if (await write()) deleteSelected();
}
export async function pasteClipboard(): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    toast({ text: REFUSED, kind: 'clipboard' });
    return;
  }
  await pasteText(text);
}

/** Whether the keyboard is on the canvas and not in a text field on it. */
function onCanvas(): boolean {
  const { activeElement } = document;
  // A question on screen is answered first.
  if (document.querySelector('[data-modal]')) return false;
  return activeElement !== null && stageElement()?.contains(activeElement) === true && !activeElement.matches('input, textarea');
}

/** Answers the clipboard's own events; the answer stops it. */
export function watchClipboard(): () => void {
  const copy = (event: ClipboardEvent): void => {
    const text = onCanvas() ? copyText() : null;
    if (text === null || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    announce('Copied.');
    if (event.type === 'cut') deleteSelected();
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!onCanvas() || text === '' || documentStore.get().readOnly !== null) return;
    event.preventDefault();
    void pasteText(text);
  };
  document.addEventListener('copy', copy);
  document.addEventListener('cut', copy);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('cut', copy);
    document.removeEventListener('paste', paste);
  };
}
