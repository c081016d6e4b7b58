// Closing and quitting: asks where work would be lost, nowhere else, and a cancelled quit leaves everything as it was.
import { describe, expect, it, vi } from 'vitest';
import { Questions } from '../../../electron/ipc/questions.ts';
import { closeQuestion, mayClose, mayQuit, type CloseChoice, type Closing, type CloseVerdict } from '../../../electron/services/close-policy.ts';

function window(
  state: { dirty: boolean; name: string } | null,
  choice: CloseChoice = 'cancel',
  options: { saved?: boolean; silent?: 'wait' | 'close' } = {},
) {
  const asked: string[] = [];
  const closing: Closing = {
    unsaved: async () => state,
    show: () => void asked.push('show'),
    ask: async (name) => {
      asked.push(`ask ${name}`);
      return choice;
    },
    askSilent: async () => {
      asked.push('silent');
      return options.silent ?? 'wait';
    },
    save: async () => {
      asked.push('save');
      return options.saved ?? true;
    },
  };
  return { asked, closing };
}

describe('a window', () => {
  it('closes without a word where nothing changed', async () => {
    const { closing, asked } = window({ dirty: false, name: 'A' });
    expect(await mayClose(closing)).toBe('close');
    expect(asked).toEqual([]);
  });

  it.each([
    ['save', true, 'close', ['show', 'ask A', 'save']],
    ['save', false, 'stay', ['show', 'ask A', 'save']],
    ['discard', true, 'discard', ['show', 'ask A']],
    ['cancel', true, 'stay', ['show', 'ask A']],
  ] as const)('with unsaved work and “%s” (saved: %s): %s', async (choice, saved, verdict, steps) => {
    const { closing, asked } = window({ dirty: true, name: 'A' }, choice, { saved });
    expect(await mayClose(closing)).toBe(verdict);
    expect(asked).toEqual(steps);
  });

  it('that does not answer may be waited for, or closed with its draft', async () => {
    expect(await mayClose(window(null).closing)).toBe('stay');
    expect(await mayClose(window(null, 'cancel', { silent: 'close' }).closing)).toBe('close');
  });
});

describe('quitting', () => {
  const several = (...verdicts: CloseVerdict[]) => {
    const discarded: number[] = [];
    const decided: number[] = [];
    const windows = verdicts.map((verdict, index) => ({
      decide: async () => {
        decided.push(index);
        return verdict;
      },
      discard: async () => void discarded.push(index),
    }));
    return { windows, discarded, decided };
  };

  it('asks one window after the other', async () => {
    const { windows, decided } = several('close', 'close', 'close');
    expect(await mayQuit(windows)).toBe(true);
    expect(decided).toEqual([0, 1, 2]);
  });

  it('that is cancelled at one window asks no further, and gives up no work of those before', async () => {
    const { windows, discarded, decided } = several('discard', 'stay', 'close');
    expect(await mayQuit(windows)).toBe(false);
    expect(decided).toEqual([0, 1]);
    expect(discarded).toEqual([]);
  });

  it('gives work up once all agreed', async () => {
    const { windows, discarded } = several('discard', 'close', 'discard');
    expect(await mayQuit(windows)).toBe(true);
    expect(discarded).toEqual([0, 2]);
  });
});

describe('the question', () => {
  it.each([
    ['win32', ['Save', "Don't Save", 'Cancel']],
    ['darwin', ['Save', 'Cancel', "Don't Save"]],
    ['linux', ["Don't Save", 'Cancel', 'Save']],
  ])('on %s has its buttons as the platform has them', (platform, buttons) => {
    const question = closeQuestion(platform, 'Payments');
    expect(question.buttons).toEqual(buttons);
    expect(question.buttons[question.defaultId]).toBe('Save');
    expect(question.buttons[question.cancelId]).toBe('Cancel');
    expect(question.choices[question.buttons.indexOf("Don't Save")]).toBe('discard');
    expect(question.message).toContain('Payments');
  });
});

describe('asking a page', () => {
  const asking = () => {
    const sent: { window: number; id: number; question: string }[] = [];
    let there = true;
    const questions = new Questions((to, message) => {
      sent.push({ window: to, ...message });
      return there;
    });
    return { sent, questions, leave: () => (there = false) };
  };

  it('gives its answer', async () => {
    const { questions, sent } = asking();
    const answer = questions.ask(1, 'unsaved', 0);
    expect(questions.answer(1, sent[0]?.id ?? -1, { question: 'unsaved', dirty: true, name: 'A' })).toBe(true);
    expect(await answer).toEqual({ question: 'unsaved', dirty: true, name: 'A' });
  });

  it('takes no answer of another window, to another question, or twice', async () => {
    const { questions, sent } = asking();
    const answer = questions.ask(1, 'save', 0);
    const id = sent[0]?.id ?? -1;
    expect(questions.answer(2, id, { question: 'save', saved: true })).toBe(false);
    expect(questions.answer(1, id, { question: 'discard' })).toBe(false);
    expect(questions.answer(1, id + 1, { question: 'save', saved: true })).toBe(false);
    expect(questions.answer(1, id, { question: 'save', saved: false })).toBe(true);
    expect(questions.answer(1, id, { question: 'save', saved: true })).toBe(false);
    expect(await answer).toEqual({ question: 'save', saved: false });
  });

  it('ends without one when the page is gone, was gone already, or is silent too long', async () => {
    vi.useFakeTimers();
    try {
      const { questions, leave } = asking();
      const going = questions.ask(1, 'save', 0);
      questions.forget(1);
      expect(await going).toBeNull();
      const silent = questions.ask(1, 'unsaved', 500);
      vi.advanceTimersByTime(500);
      expect(await silent).toBeNull();
      leave();
      expect(await questions.ask(1, 'save', 0)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});
