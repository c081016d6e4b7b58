// What an edit brought and solved, in the words that are read out after it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanup, render } from '@testing-library/react';
import { act, createElement } from 'react';
import { announce, Announcer } from '../../../../renderer/app/announce.tsx';
import { newsOf, tellNews } from '../../../../renderer/problems/told.ts';
import { judged } from '../../../../renderer/stores/evaluation.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import type { Evaluation, Finding } from '../../../../shared/rules/finding.ts';
import { org } from '../../support/org.ts';

const finding = (rule: string, severity: Finding['severity'], unit: string): Finding => ({
  rule,
  severity,
  message: `${unit} has ${rule}`,
  units: [unit],
  path: [],
  lines: [],
  values: {},
  threshold: null,
  fixes: [],
});
const nothing = evaluate(org().build(), { today: '2026-01-01' });
const of = (...findings: Finding[]): Evaluation => ({ ...nothing, findings });

describe('the news of a judgement', () => {
  const toil = finding('toil', 'critical', 'ana');
  const size = finding('size', 'warning', 'pay');
  it('is the worst that came, how many more, and how many went', () => {
    expect(newsOf(of(), of(toil))).toBe('Critical: ana has toil.');
    expect(newsOf(of(), of(toil, size, finding('late', 'advice', 'pay')))).toBe('Critical: ana has toil. 2 more problems.');
    expect(newsOf(of(size), of(toil))).toBe('Critical: ana has toil. 1 problem solved.');
    expect(newsOf(of(toil, size), of())).toBe('2 problems solved.');
  });
  it('is nothing where all is as it was, and praise is none', () => {
    expect(newsOf(of(toil), of({ ...toil, message: 'in other words' }))).toBe('');
    expect(newsOf(of(finding('fit', 'praise', 'ana')), of())).toBe('');
  });
  it('tells what got worse; what was accepted is not solved', () => {
    expect(newsOf(of({ ...toil, severity: 'warning' }), of(toil))).toBe('Critical: ana has toil.');
    expect(newsOf(of(toil), { ...of(), accepted: [{ ...toil, reason: 'we know' }] })).toBe('');
  });
});

describe('telling it', () => {
  let stop = (): void => undefined;
  beforeEach(() => {
    judged(null, -1);
    stop = tellNews();
    render(createElement(Announcer));
  });
  afterEach(() => {
    stop();
    cleanup();
  });
  const said = (): string => document.querySelector('[data-announcer]')?.textContent ?? '';
  it('follows what was just said, and begins with the second judgement of a design', () => {
    act(() => judged(of(finding('old', 'critical', 'ana')), 0));
    expect(said()).toBe('');
    act(() => announce('Let Ana answer to Bo'));
    act(() => judged(of(finding('old', 'critical', 'ana'), finding('toil', 'critical', 'ana')), 1));
    expect(said()).toBe('Let Ana answer to Bo. Critical: ana has toil.');
    act(() => judged(null, -1));
    act(() => judged(of(), 2));
    expect(said()).toBe('Let Ana answer to Bo. Critical: ana has toil.');
  });
});
