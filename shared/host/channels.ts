// The names that cross the bridge between a desktop window and its main process. By themselves, because the preload lets these pass and no
// others, and must stay small: what goes through each is in bridge.ts.

/** Asked by the renderer, answered by the main process. */
export const CALLS = [
  'window.start',
  'window.first',
  'window.state',
  'window.answer',
  'window.menu',
  'document.open',
  'document.save',
  'document.saveAs',
  'document.reread',
  'document.watch',
  'export.file',
  'export.pdf',
  'recent.list',
  'recent.remember',
  'recent.open',
  'recent.forget',
  'drafts.list',
  'drafts.write',
  'drafts.remove',
  'drafts.hold',
  'drafts.release',
  'versions.list',
  'versions.read',
  'settings.write',
] as const;
export type Call = (typeof CALLS)[number];

/** Sent by the preload alone: the only message with a path in it, which the preload takes from the file that a person dropped. */
export const DROPPED = 'document.dropped';

/** Told by the main process. */
export const EVENTS = ['command.run', 'file.changed', 'window.asked', 'settings.changed'] as const;
export type EventName = (typeof EVENTS)[number];
