// What a host keeps between two runs: settings, recent files, drafts. Read back as `unknown` and checked here.
import * as z from 'zod';
import { SEVERITIES, teamTypeSchema } from '../model/schema.ts';

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

/**
 * A design as a small picture: rectangles and lines in pixels at 100 %, without colours, so that it follows the theme. Numbers are whole.
 * A line's points are x, y, x, y …
 */
export const sketchSchema = z.object({
  width: z.number(),
  height: z.number(),
  boxes: z.array(
    z.object({
      kind: z.enum(['group', 'team', 'position', 'dock']),
      at: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      type: teamTypeSchema.exactOptional(),
      people: z.number().exactOptional(),
      risk: z.boolean().exactOptional(),
    }),
  ),
  lines: z.array(z.object({ kind: z.enum(['reports', 'dotted', 'own', 'support', 'risk']), points: z.array(z.number()), width: z.number() })),
  marks: z.array(z.object({ severity: z.enum(SEVERITIES), at: z.tuple([z.number(), z.number()]) })),
});
export type Sketch = z.infer<typeof sketchSchema>;

export const recentEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  file: fileRefSchema,
  /** When it was last opened or saved, milliseconds since 1970. */
  at: z.number(),
  engineers: z.number().nullable(),
  /** The worst findings and how many; null where there are none, or nobody judged. */
  worst: z.object({ severity: z.enum(SEVERITIES), count: z.number() }).nullable(),
  picture: sketchSchema.nullable(),
  /** Words for where the file is, to be shown and nothing else; the desktop app says it where two designs have one name. */
  place: z.string().exactOptional(),
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

/** An earlier version of a file. */
export const versionSchema = z.object({
  id: z.string(),
  /** When it was kept, milliseconds since 1970. */
  at: z.number(),
  /** Its length in bytes. */
  size: z.number(),
});
export type VersionEntry = z.infer<typeof versionSchema>;
