// What a person chose for the whole app, and where its windows were.
import * as z from 'zod';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../shared/host/records.ts';
import type { Kept } from './kept.ts';

const rectangleSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Rectangle = z.infer<typeof rectangleSchema>;
const frameSchema = rectangleSchema.extend({ maximized: z.boolean() });
export type Frame = z.infer<typeof frameSchema>;

export class SettingsService {
  private readonly kept: Kept;

  constructor(kept: Kept) {
    this.kept = kept;
  }

  read(): Settings {
    return settingsSchema.safeParse(this.kept.get('settings')).data ?? DEFAULT_SETTINGS;
  }

  write(part: Partial<Settings>): Settings {
    // What a part leaves out stays as it is.
    const next = { ...this.read(), ...part };
    this.kept.set('settings', next);
    return next;
  }

  frame(): Frame | null {
    return frameSchema.safeParse(this.kept.get('frame')).data ?? null;
  }

  rememberFrame(frame: Frame): void {
    this.kept.set('frame', frame);
  }
}

const SMALLEST = { width: 900, height: 600 } as const;
const USUAL = { width: 1440, height: 900 } as const;
const STEP = 28;

/** Where a new window goes: where the last one was, a little aside when that one is still there, and always where it can be seen and moved. */
export function placeWindow(
  remembered: Frame | null,
  screens: readonly Rectangle[],
  open: number,
): Partial<Rectangle> & { width: number; height: number; maximized: boolean } {
  const [main] = screens;
  const limit = (size: number, most: number | undefined, least: number): number =>
    Math.max(Math.min(size, most ?? size), Math.min(least, most ?? least));
  if (!remembered) return { width: limit(USUAL.width, main?.width, 0), height: limit(USUAL.height, main?.height, 0), maximized: false };
  const x = Math.round(remembered.x + STEP * open);
  const y = Math.round(remembered.y + STEP * open);
  const screen = screens.find((one) => x + 100 > one.x && x + 100 < one.x + one.width && y >= one.y && y + 60 < one.y + one.height);
  const on = screen ?? main;
  const width = Math.round(limit(remembered.width, on?.width, SMALLEST.width));
  const height = Math.round(limit(remembered.height, on?.height, SMALLEST.height));
  const maximized = remembered.maximized && open === 0;
  // Its screen is gone: the system chooses the place.
  return screen ? { x, y, width, height, maximized } : { width, height, maximized };
}
