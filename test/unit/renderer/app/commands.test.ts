// The registry and the keyboard: who answers to a key, and where.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdKeys } from '../../../../renderer/app/commands/early-keys.ts';
import { placeOf, startKeys, worksHere } from '../../../../renderer/app/commands/keys.ts';
import { allCommands, command, commandName, registerCommands, runCommand, type Command } from '../../../../renderer/app/commands/registry.ts';

let ran: string[] = [];
const make = (id: string, over: Partial<Command> = {}): Command => ({ id, name: id, group: 'Edit', run: () => void ran.push(id), ...over });
const stops: (() => void)[] = [];
const use = (...commands: Command[]): void => void stops.push(registerCommands(commands));

beforeEach(() => {
  ran = [];
  document.body.innerHTML =
    '<main data-keys="canvas" tabindex="0"><button id="card"></button><input id="rename"></main><input id="field"><button id="elsewhere"></button>';
  stops.push(startKeys());
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function press(on: string, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  document.querySelector(on)?.dispatchEvent(event);
  return event;
}

describe('the registry', () => {
  it('runs a command by its id, if it is there and can run', () => {
    use(make('a.one'), make('a.two', { enabled: () => false }));
    expect([runCommand('a.one'), runCommand('a.two'), runCommand('a.three')]).toEqual([true, false, false]);
    expect(ran).toEqual(['a.one']);
  });

  it('replaces a command of the same id, and taking the old one away leaves the new one', () => {
    const takeOld = registerCommands([make('a.one', { name: 'old' })]);
    use(make('a.one', { name: () => 'new' }));
    takeOld();
    const found = command('a.one');
    expect(found && commandName(found)).toBe('new');
    expect(allCommands().filter(({ id }) => id === 'a.one')).toHaveLength(1);
  });
});

describe('keys', () => {
  it('work everywhere, outside text, or on the canvas alone', () => {
    use(make('w', { keys: ['$mod+s'] }), make('e', { keys: ['$mod+d'], scope: 'editing' }), make('c', { keys: ['t'], scope: 'canvas' }));
    const mod = { ctrlKey: true };
    for (const on of ['#card', '#rename', '#field', '#elsewhere']) {
      press(on, { key: 's', ...mod });
      press(on, { key: 'd', ...mod });
      press(on, { key: 't' });
    }
    expect(ran).toEqual(['w', 'e', 'c', 'w', 'w', 'w', 'e']);
  });

  it('rest while a dialog must be answered', () => {
    use(make('w', { keys: ['$mod+s'] }));
    document.body.insertAdjacentHTML('beforeend', '<div data-modal></div>');
    press('#elsewhere', { key: 's', ctrlKey: true });
    expect(ran).toEqual([]);
  });

  it('never fall through to the browser, even while the command cannot run', () => {
    use(make('w', { keys: ['$mod+s'], enabled: () => false }));
    expect(press('#elsewhere', { key: 's', ctrlKey: true }).defaultPrevented).toBe(true);
    expect(press('#elsewhere', { key: 'x', ctrlKey: true }).defaultPrevented).toBe(false);
    expect(ran).toEqual([]);
  });

  it('leave alone what another part has handled, and what an input method composes', () => {
    use(make('c', { keys: ['t'], scope: 'canvas' }));
    const handled = (event: Event): void => event.preventDefault();
    document.querySelector('#card')?.addEventListener('keydown', handled, { once: true });
    press('#card', { key: 't' });
    press('#card', { key: 't', isComposing: true });
    expect(ran).toEqual([]);
    press('#card', { key: 't' });
    expect(ran).toEqual(['c']);
  });

  it('of the window reach it past a field that keeps its keys, and what was typed there counts', () => {
    use(make('w', { keys: ['$mod+s'] }), make('c', { keys: ['t'], scope: 'canvas' }));
    const field = document.querySelector<HTMLInputElement>('#rename');
    field?.addEventListener('keydown', (event) => event.stopPropagation());
    field?.addEventListener('blur', () => ran.push('kept'));
    field?.focus();
    press('#rename', { key: 't' });
    press('#rename', { key: 's', ctrlKey: true });
    expect(ran).toEqual(['kept', 'w']);
  });

  it('follow commands that come and go', () => {
    const take = registerCommands([make('late', { keys: ['F8'] })]);
    press('#card', { key: 'F8' });
    take();
    press('#card', { key: 'F8' });
    expect(ran).toEqual(['late']);
  });

  it('know a text field from a box to tick', () => {
    document.body.innerHTML = '<input type="checkbox" id="tick"><textarea id="area"></textarea>';
    expect(placeOf(document.querySelector('#tick')).inText).toBe(false);
    expect(placeOf(document.querySelector('#area')).inText).toBe(true);
    expect(worksHere('canvas', { inText: true, inCanvas: true, inModal: false })).toBe(false);
  });
});

describe('keys that come before anybody listens', () => {
  it('are pressed again once somebody does, in their order, and once', () => {
    for (const stop of stops.splice(0)) stop();
    use(make('a.one', { keys: ['$mod+o'] }), make('a.two', { keys: ['$mod+k'] }));
    const give = holdKeys();
    press('#elsewhere', { key: 'o', code: 'KeyO', ctrlKey: true });
    press('#elsewhere', { key: 'k', code: 'KeyK', ctrlKey: true });
    press('#elsewhere', { key: 'x', code: 'KeyX' });
    stops.push(startKeys());
    expect(ran).toEqual([]);
    give();
    expect(ran).toEqual(['a.one', 'a.two']);
    press('#elsewhere', { key: 'k', code: 'KeyK', ctrlKey: true });
    expect(ran).toEqual(['a.one', 'a.two', 'a.two']);
  });
});
