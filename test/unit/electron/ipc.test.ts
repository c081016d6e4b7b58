// The bridge from the main process's side: who may speak, what may be said, and that every answer is a value of its shape.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contract, type Channel } from '../../../shared/host/bridge.ts';
import { CALLS, DROPPED } from '../../../shared/host/channels.ts';
import type { HostResult } from '../../../shared/host/host.ts';
import { parse } from '../../../shared/file/parse.ts';
import { print } from '../../../shared/file/print.ts';
import { salvage } from '../../../shared/file/salvage.ts';
import { mainProcess, PAGE, senderOf } from './support/main-process.ts';
import { random } from './support/random.ts';
import { isTrusted, type Sender } from '../../../electron/ipc/router.ts';

const FILE = { token: 'token-1', name: 'a.orgscale', kind: 'file', stamp: 's' } as const;
const SENTENCE = /\S/u;
const wellMade = (answer: HostResult<unknown>): boolean =>
  answer.ok || (SENTENCE.test(answer.error.message) && SENTENCE.test(answer.error.advice) && answer.error.code.length > 0);

/** A sound request of each channel. */
const SOUND: { readonly [C in Channel]: unknown } = {
  'window.start': null,
  'window.first': null,
  'window.state': { dirty: true, token: 'token-1' },
  'window.answer': { id: 0, answer: { question: 'unsaved', dirty: true, name: 'A' } },
  'window.menu': {
    states: [
      { id: 'edit.undo', enabled: true, name: 'Undo: Rename' },
      { id: 'view.theme.dark', enabled: true, checked: false },
    ],
  },
  'document.open': { kinds: 'design' },
  'document.dropped': { path: '/home/a.orgscale' },
  'document.save': { file: FILE, text: 'text', force: false },
  'document.saveAs': { suggestedName: 'a.orgscale', text: 'text' },
  'document.reread': { token: 'token-1' },
  'document.watch': { token: null },
  'export.file': { suggestedName: 'a.svg', content: 'text' },
  'export.pdf': null,
  'recent.list': null,
  'recent.remember': { entry: { id: 'token-1', name: 'A', file: FILE, at: 1, engineers: 3, worst: null, picture: null } },
  'recent.open': { id: 'token-1' },
  'recent.forget': { id: 'token-1' },
  'drafts.list': null,
  'drafts.write': { draft: { id: 'd', name: 'A', text: 'text', at: 1, file: null } },
  'drafts.remove': { id: 'd' },
  'drafts.hold': { id: 'd' },
  'drafts.release': { id: 'd' },
  'versions.list': { token: 'token-1' },
  'versions.read': { token: 'token-1', id: 'v' },
  'settings.write': { part: { theme: 'dark' } },
};
const channels: readonly Channel[] = [...CALLS, DROPPED];

describe('who may speak', () => {
  const wrong: readonly (readonly [string, Sender])[] = [
    ['a page from elsewhere', { window: 1, address: 'https://example.test/', isPage: true }],
    ['a file', { window: 1, address: 'file:///home/a.html', isPage: true }],
    ['another host of our scheme', { window: 1, address: 'app://other/index.html', isPage: true }],
    ['a name that begins like ours', { window: 1, address: 'app://orgscale.example.test/', isPage: true }],
    ['an address with a user in it', { window: 1, address: 'app://orgscale@example.test/', isPage: true }],
    ['our name in a path', { window: 1, address: 'https://example.test/app://orgscale/', isPage: true }],
    ['no address', { window: 1, address: '', isPage: true }],
    ['a frame that is gone', { window: 1, address: null, isPage: false }],
    ['a frame in our page', { window: 1, address: PAGE, isPage: false }],
    ['a window that is not ours', { window: null, address: PAGE, isPage: true }],
  ];

  it.each(wrong)('not %s', async (_, sender) => {
    const main = mainProcess();
    main.files.put('/home/a.orgscale', 'text');
    main.handles.grant(1, '/home/a.orgscale');
    for (const channel of channels) {
      expect(await main.router.handle(channel, sender, SOUND[channel])).toMatchObject({ ok: false, error: { code: 'denied' } });
    }
    expect(main.files.log).toEqual([]);
    expect(main.reports).toHaveLength(channels.length);
  });

  it('our own page', () => {
    expect(isTrusted(senderOf(1))).toBe(true);
  });
});

describe('what may be said', () => {
  it('a sound request of every channel is understood, and its answer has the shape of the contract', async () => {
    for (const channel of channels) {
      const main = mainProcess();
      main.files.put('/home/a.orgscale', 'text');
      main.handles.grant(1, '/home/a.orgscale');
      main.picks.push('/home/b.orgscale');
      const answer = await main.router.handle(channel, senderOf(1), SOUND[channel]);
      expect(main.reports, channel).toEqual([]);
      if (answer.ok) expect(contract[channel].reply.safeParse(answer.value).success, channel).toBe(true);
    }
  });

  it('nothing on a channel that is not there', async () => {
    for (const channel of ['document.delete', '__proto__', 'constructor', 'toString', '']) {
      const main = mainProcess();
      expect(await main.router.handle(channel, senderOf(1), null)).toMatchObject({ ok: false, error: { code: 'failed' } });
      expect(main.reports).toEqual([`${channel}: there is no such channel`]);
    }
  });

  it.each([
    ['document.save', { file: { ...FILE, token: '/home/a.orgscale' }, text: 'x', force: true }],
    ['document.save', { file: { ...FILE, token: '../a' }, text: 'x', force: true }],
    ['document.save', { file: FILE, text: 7, force: true }],
    ['document.save', { file: FILE, text: 'x' }],
    ['document.reread', { token: 'C:\\a' }],
    ['document.open', { kinds: 'everything' }],
    ['document.dropped', { path: '' }],
    ['document.dropped', '/home/a.orgscale'],
    ['export.file', { suggestedName: 'a', content: { length: 3 } }],
    ['drafts.write', { draft: { id: '../x', name: 'A', text: 'x', at: 1, file: null } }],
    ['settings.write', { part: { theme: 'pink' } }],
    ['recent.open', null],
    ['window.answer', { id: -1, answer: { question: 'discard' } }],
    ['window.answer', { id: 0, answer: { question: 'format' } }],
  ] as const)('not %s with %j', async (channel, payload) => {
    const main = mainProcess();
    main.files.put('/home/a.orgscale', 'text');
    expect(await main.router.handle(channel, senderOf(1), payload)).toMatchObject({ ok: false });
    expect(main.files.log).toEqual([]);
    expect(main.reports).toHaveLength(1);
  });

  it('a handler that throws is answered for, and told of', async () => {
    const main = mainProcess();
    main.files.fail('readdir', 'EIO');
    const { kept } = main;
    kept.get = () => {
      throw new Error('a mistake');
    };
    expect(await main.router.handle('window.start', senderOf(1), null)).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(main.reports[0]).toContain('a mistake');
  });
});

describe('100,000 inputs that nobody foresaw', () => {
  const IPC = 60_000;
  const TEXTS = 40_000;

  it('throw nothing past a typed error', { timeout: 120_000 }, async () => {
    const next = random(20_261_123);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T; // the index is within
    const strange: readonly unknown[] = [
      null,
      undefined,
      Number.NaN,
      -1,
      0,
      1e308,
      2 ** 53,
      true,
      '',
      '__proto__',
      'constructor',
      '../../../etc/passwd',
      '/home/a.orgscale',
      'C:\\x',
      '\0',
      '\uD800',
      'token-1',
      'x'.repeat(500),
      [],
      {},
      [[]],
      new Date(0),
      new Map([[1, 2]]),
      new Set([1]),
      10n,
      Uint8Array.of(1, 2),
      new ArrayBuffer(2),
      Object.create(null),
      JSON.parse('{"__proto__": {"ok": true}}'),
      new Error('x'),
      /x/u,
    ];
    const anything = (depth: number): unknown => {
      const roll = next();
      if (depth === 0 || roll < 0.5) return pick(strange);
      if (roll < 0.65) return Array.from({ length: Math.floor(next() * 4) }, () => anything(depth - 1));
      return Object.fromEntries(Array.from({ length: Math.floor(next() * 5) }, () => [pick(KEYS), anything(depth - 1)]));
    };
    const KEYS = [
      'file',
      'token',
      'text',
      'id',
      'name',
      'path',
      'kind',
      'stamp',
      'draft',
      'entry',
      'part',
      'answer',
      'question',
      'at',
      '__proto__',
      'x',
    ];
    /** A sound request with one place of it changed. */
    const spoilt = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null || next() < 0.25) return anything(2);
      const entries = Object.entries(value);
      const at = Math.floor(next() * (entries.length + 1));
      if (at === entries.length) return { ...value, [pick(KEYS)]: anything(1) };
      return Object.fromEntries(
        entries.flatMap(([key, inner], index) => (index !== at ? [[key, inner]] : next() < 0.2 ? [] : [[key, spoilt(inner)]])),
      );
    };
    const addresses = [...Array<string>(40).fill(PAGE), 'https://example.test', 'app://other', '', null, 'app:', 'x'.repeat(99)];
    const counts = { ipc: 0, accepted: 0, refused: 0, thrown: 0, texts: 0, parsed: 0, salvaged: 0 };

    let main = mainProcess();
    for (let index = 0; index < IPC; index++) {
      // A fresh process now and then, so that what was written does not grow without end.
      if (index % 2000 === 0) {
        main = mainProcess();
        main.files.put('/home/a.orgscale', 'text');
        main.handles.grant(1, '/home/a.orgscale');
      }
      if (index % 7 === 0) main.picks.push(pick(['/home/b.orgscale', '/none/c', '/home', '\0', null]));
      const known = pick(channels);
      const channel = next() < 0.03 ? String(pick(strange.filter((one) => typeof one !== 'object' || one === null))) : known;
      const payload = next() < 0.3 ? SOUND[known] : next() < 0.7 ? spoilt(SOUND[known]) : anything(3);
      const sender = { window: pick([1, 1, 1, 2, null]), address: pick(addresses), isPage: next() < 0.95 };
      counts.ipc++;
      let answer: HostResult<unknown>;
      try {
        answer = await main.router.handle(channel, sender, payload);
      } catch (error) {
        counts.thrown++;
        throw new Error(`${channel} threw at input ${index}`, { cause: error });
      }
      if (!wellMade(answer)) throw new Error(`${channel} answered badly at input ${index}: ${JSON.stringify(answer)}`);
      if (answer.ok) counts.accepted++;
      else counts.refused++;
      // What a handler did not foresee is a mistake of ours, even though it was caught.
      const mistake = main.reports.splice(0).find((line) => line.includes('    at '));
      if (mistake !== undefined) throw new Error(`${channel} met something it did not foresee at input ${index}: ${mistake}`);
    }

    const example = readFileSync(new URL('../../../examples/startup.orgscale', import.meta.url), 'utf8');
    const letters = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '0',
      '-',
      'e',
      'null',
      '\n',
      '\0',
      '\uFEFF',
      '\uD800',
      'ü',
      '{"format":"orgscale","version":1',
      '"id":"__proto__"',
    ];
    const small = print({
      format: 'orgscale',
      version: 1,
      name: 'Untitled',
      organization: {},
      units: [{ kind: 'group', id: 'a', name: 'A' }],
      lines: [],
    });
    for (let index = 0; index < TEXTS; index++) {
      const base = index % 400 === 0 ? example : next() < 0.8 ? small : '';
      const from = Math.floor(next() * base.length);
      const length = Math.floor(next() * 12);
      const middle = Array.from({ length: Math.floor(next() * 4) }, () => pick(letters)).join('');
      const text = base.slice(0, from) + middle + base.slice(from + length);
      counts.texts++;
      const result = parse(text);
      if (result.ok) counts.parsed++;
      else {
        if (!SENTENCE.test(result.error.message) || !SENTENCE.test(result.error.remedy)) throw new Error(`No words for input ${index}: ${text}`);
        if (salvage(text).ok) counts.salvaged++;
      }
    }
    console.log(
      `fuzz: ${counts.ipc + counts.texts} inputs, seed 20261123: ${counts.ipc} messages (${counts.accepted} done, ${counts.refused} refused), ` +
        `${counts.texts} texts (${counts.parsed} read, ${counts.salvaged} salvaged); ${counts.thrown} thrown`,
    );
    expect(counts.ipc + counts.texts).toBe(100_000);
    expect(counts.accepted).toBeGreaterThan(1000);
    expect(counts.refused).toBeGreaterThan(1000);
    expect(counts.parsed).toBeGreaterThan(100);
  });
});
