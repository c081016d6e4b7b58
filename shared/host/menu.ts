// The page's commands that stand in the desktop app's menu bar, and what the page tells of each: the bar greys out and ticks with it.
import * as z from 'zod';

export const MENU_COMMANDS = [
  'document.new',
  'document.open',
  'document.import',
  'document.save',
  'document.saveAs',
  'document.versions',
  'document.export',
  'document.exportSvg',
  'edit.undo',
  'edit.redo',
  'canvas.select-all',
  'view.commands',
  'document.start',
  'view.palette',
  'view.inspector',
  'view.problems',
  'canvas.fit',
  'canvas.zoom-in',
  'canvas.zoom-out',
  'canvas.zoom-100',
  'view.theme.system',
  'view.theme.light',
  'view.theme.dark',
  'view.theme.contrast',
  'help.keys',
  'help.licences',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export const menuStateSchema = z.object({
  id: z.enum(MENU_COMMANDS),
  enabled: z.boolean(),
  /** Whether a choice stands; left out by commands that are no choice. */
  checked: z.boolean().exactOptional(),
  /** What it is called now, where that depends on what is open: "Undo: Rename Payments". */
  name: z.string().max(300).exactOptional(),
});
export type MenuState = z.infer<typeof menuStateSchema>;
