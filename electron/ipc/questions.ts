// Asks a window something and waits for its answer: the way round that invoke does not go.
import type { Answer, Question } from '../../shared/host/bridge.ts';
import type { WindowId } from '../services/handles.ts';

interface Waiting {
  readonly window: WindowId;
  readonly question: Question;
  readonly resolve: (answer: Answer | null) => void;
}

/** Sends a question; false where the window is gone. */
export type Send = (window: WindowId, message: { readonly id: number; readonly question: Question }) => boolean;

export class Questions {
  private readonly send: Send;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  constructor(send: Send) {
    this.send = send;
  }

  /** The window's answer; null where it is gone, or says nothing for `patience` milliseconds. A save has all the time it takes: 0. */
  ask<Q extends Question>(window: WindowId, question: Q, patience: number): Promise<Extract<Answer, { question: Q }> | null> {
    const id = this.next++;
    return new Promise((resolve) => {
      const timer = patience > 0 ? setTimeout(() => this.settle(id, null), patience) : null;
      this.waiting.set(id, {
        window,
        question,
        resolve: (answer) => {
          if (timer) clearTimeout(timer);
          // `answer` checks that the answer is to this question.
          resolve(answer as Extract<Answer, { question: Q }> | null);
        },
      });
      if (!this.send(window, { id, question })) this.settle(id, null);
    });
  }

  /** Takes an answer. One that nobody waits for, from another window, or to another question is passed over: false. */
  answer(window: WindowId, id: number, answer: Answer): boolean {
    const waiting = this.waiting.get(id);
    if (!waiting || waiting.window !== window || waiting.question !== answer.question) return false;
    this.settle(id, answer);
    return true;
  }

  /** The window is gone, or its page is another one now: what was asked stays without an answer. */
  forget(window: WindowId): void {
    for (const [id, waiting] of this.waiting) if (waiting.window === window) this.settle(id, null);
  }

  private settle(id: number, answer: Answer | null): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    waiting?.resolve(answer);
  }
}
