// What the two windows of a show say to each other. Both are ours, on one origin; what is no message of theirs is passed over.
import * as z from 'zod';
import type { SceneTheme } from '../../shared/draw/palette.ts';
import type { SlidePicture } from './deck.worker.ts';
import type { ShowContext } from './machine.ts';

const NAME = 'orgscale-show';
/** The line between the two windows. Only pages of our own origin can be on it. */
export const openLine = (): BroadcastChannel => new BroadcastChannel(NAME);
export function say(line: BroadcastChannel, message: Told | Asked | { readonly kind: 'end' }): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has its origin, and takes no other
  line.postMessage(message);
}

export interface ToldSlide {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  /** null while it is being drawn. */
  readonly picture: SlidePicture | null;
}
/** From the window with the design: the whole state of the show. */
export interface Told extends ShowContext {
  readonly kind: 'told';
  readonly name: string;
  /** How the first window is drawn. */
  readonly theme: SceneTheme;
  readonly slides: readonly ToldSlide[];
  readonly since: number;
  readonly spot: { readonly x: number; readonly y: number } | null;
}

const keySchema = z.union([
  z.object({ type: z.literal('slide.go'), at: z.number() }),
  z.object({
    type: z.enum(['slide.next', 'slide.back', 'black.toggle', 'pointer.toggle', 'spotlight.toggle', 'screens.swap', 'show.end', 'presenter.open']),
  }),
]);
const askedSchema = z.union([
  z.object({ kind: z.enum(['hello', 'bye']) }),
  z.object({ kind: z.literal('key'), key: keySchema }),
  z.object({ kind: z.literal('spot'), spot: z.object({ x: z.number(), y: z.number() }).nullable() }),
]);
/** From the second window: that it is there or goes, a key, where its pointer is. */
export type Asked = z.infer<typeof askedSchema>;
export const isAsked = (data: unknown): data is Asked => askedSchema.safeParse(data).success;
export const isTold = (data: unknown): data is Told => typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'told';
export const isEnd = (data: unknown): boolean => typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'end';
