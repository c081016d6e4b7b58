// The contract of the desktop bridge: what each channel takes and gives. Both sides are typed from it, and the main process checks by it.
import * as z from 'zod';
import type { Call, EventName, DROPPED } from './channels.ts';
import { HOST_ERROR_CODES, type HostResult } from './host.ts';
import { menuStateSchema } from './menu.ts';
import { draftSchema, fileRefSchema, recentEntrySchema, settingsSchema, versionSchema, type Settings } from './records.ts';

/** No design comes near it; a request beyond it is a mistake or an attack. */
const MOST_TEXT = 256 * 1024 * 1024;
const text = z.string().max(MOST_TEXT);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= MOST_TEXT);
/** Tokens and ids are made by us: letters, digits and a few marks. Never a path. */
const id = z.string().regex(/^[\w:-]{1,80}$/u);
const name = z.string().max(300);
const none = z.null();
const file = fileRefSchema.extend({ token: id, name, stamp: z.string().max(200) });
const opened = z.object({ file: fileRefSchema, text: z.string(), modified: z.number().nullable() });
const saved = z.object({ file: fileRefSchema });

/** Not `settingsSchema.partial()`: its fields mend themselves to the default, and a part must leave alone what it does not name. */
const settingsPart = z.object({
  theme: settingsSchema.shape.theme.unwrap().exactOptional(),
  panels: settingsSchema.shape.panels.unwrap().exactOptional(),
});

/** What the main process asks a window when it is about to close. */
export const QUESTIONS = ['unsaved', 'save', 'discard'] as const;
export type Question = (typeof QUESTIONS)[number];

/** `request` is checked by the main process, `reply` is the value of the HostResult that comes back. */
export const contract = {
  'window.start': { request: none, reply: z.object({ settings: settingsSchema, notices: z.array(z.string()) }) },
  /** The file the window was opened for. An error inside is the file's, to be shown. */
  'window.first': {
    request: none,
    reply: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('none') }),
      z.object({ kind: z.literal('file'), opened }),
      z.object({ kind: z.literal('failed'), error: z.object({ code: z.enum(HOST_ERROR_CODES), message: z.string(), advice: z.string() }) }),
    ]),
  },
  'window.state': { request: z.object({ dirty: z.boolean(), token: id.nullable() }), reply: none },
  'window.answer': {
    request: z.object({
      id: z.number().int().min(0),
      answer: z.discriminatedUnion('question', [
        z.object({ question: z.literal('unsaved'), dirty: z.boolean(), name }),
        z.object({ question: z.literal('save'), saved: z.boolean() }),
        z.object({ question: z.literal('discard') }),
      ]),
    }),
    reply: none,
  },
  /** What the menu bar shows while this window is in front. */
  'window.menu': { request: z.object({ states: z.array(menuStateSchema).max(100) }), reply: none },
  'document.open': { request: z.object({ kinds: z.enum(['design', 'table']) }), reply: opened },
  'document.dropped': { request: z.object({ path: z.string().min(1).max(32_768) }), reply: opened },
  'document.save': { request: z.object({ file, text, force: z.boolean() }), reply: saved },
  'document.saveAs': { request: z.object({ suggestedName: name, text }), reply: saved },
  'document.reread': { request: z.object({ token: id }), reply: opened },
  'document.watch': { request: z.object({ token: id.nullable() }), reply: none },
  'export.file': {
    request: z.object({ suggestedName: name, content: z.union([text, bytes]) }),
    reply: z.object({ name: z.string() }),
  },
  /** The window's own page as it prints, its pages as large as its style sheet says. Nothing is loaded for it, and no path is named. */
  'export.pdf': { request: none, reply: z.object({ content: bytes }) },
  'recent.list': { request: none, reply: z.array(recentEntrySchema) },
  'recent.remember': { request: z.object({ entry: recentEntrySchema.extend({ id, name, file }) }), reply: none },
  'recent.open': { request: z.object({ id }), reply: opened },
  'recent.forget': { request: z.object({ id }), reply: none },
  'drafts.list': { request: none, reply: z.array(draftSchema) },
  'drafts.write': { request: z.object({ draft: draftSchema.extend({ id, name, text, file: file.nullable() }) }), reply: none },
  'drafts.remove': { request: z.object({ id }), reply: none },
  'drafts.hold': { request: z.object({ id }), reply: none },
  'drafts.release': { request: z.object({ id }), reply: none },
  'versions.list': { request: z.object({ token: id }), reply: z.array(versionSchema) },
  'versions.read': { request: z.object({ token: id, id }), reply: z.object({ text: z.string() }) },
  'settings.write': { request: z.object({ part: settingsPart }), reply: none },
} as const satisfies Record<Call | typeof DROPPED, { readonly request: z.ZodType; readonly reply: z.ZodType }>;

type Contract = typeof contract;
export type Channel = keyof Contract;
export type Request<C extends Channel> = z.infer<Contract[C]['request']>;
export type Reply<C extends Channel> = z.infer<Contract[C]['reply']>;
export type Answer = Request<'window.answer'>['answer'];

/** What the main process tells a window. */
interface Told {
  'command.run': { readonly id: string };
  'file.changed': { readonly token: string };
  'window.asked': { readonly id: number; readonly question: Question };
  /** Another window wrote them. */
  'settings.changed': { readonly settings: Settings };
}
export type Event<E extends EventName> = Told[E];

/** What the preload puts on `window.orgscale`. */
export interface Bridge {
  readonly platform: string;
  call<C extends Call>(channel: C, request: Request<C>): Promise<HostResult<Reply<C>>>;
  /** Reads a file that a person dropped: the preload finds its path, and tells it to the main process alone. */
  dropped(file: unknown): Promise<HostResult<Reply<typeof DROPPED>>>;
  on<E extends EventName>(event: E, listener: (payload: Event<E>) => void): () => void;
}
