// What a host keeps between two runs: settings, recent files, drafts. Read back as `unknown` and checked here.
import * as z from 'zod';

/** A file, as the renderer may know it: a name and a token. Only the host knows what the token stands for. */
export const fileRefSchema = z.object({
  token: z.string(),
  name: z.string(),
  /** `file` can be written again in place; `copy` was uploaded or handed over as a download, and each save hands over another. */
  kind: z.enum(['file', 'copy']),
  /** Tells the text that was last read or written from any other: a hash. */
  stamp: z.string(),
});
export type FileRef = z.infer<typeof fileRefSchema>;

const sizeSchema = z.number().min(0).max(4000);

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']).catch('system'),
  /** Sizes of the panels in pixels; 0 is closed. */
  panels: z
    .object({ palette: sizeSchema.catch(176), inspector: sizeSchema.catch(304), dock: sizeSchema.catch(222) })
    .catch({ palette: 176, inspector: 304, dock: 222 }),
});
export type Settings = z.infer<typeof settingsSchema>;
export const DEFAULT_SETTINGS: Settings = { theme: 'system', panels: { palette: 176, inspector: 304, dock: 222 } };

export const recentEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  file: fileRefSchema,
  /** When it was last opened or saved, milliseconds since 1970. */
  at: z.number(),
  engineers: z.number().nullable(),
  /** The worst findings and how many; null where there are none, or nobody judged. */
  worst: z.object({ severity: z.enum(['critical', 'warning', 'advice', 'praise']), count: z.number() }).nullable(),
  /** A small picture, an SVG document. */
  picture: z.string().nullable(),
});
export type RecentEntry = z.infer<typeof recentEntrySchema>;

export const draftSchema = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  /** When the last edit in it was made, milliseconds since 1970. */
  at: z.number(),
  /** The file that the design was opened from, if any. */
  file: fileRefSchema.nullable(),
});
export type DraftRecord = z.infer<typeof draftSchema>;
