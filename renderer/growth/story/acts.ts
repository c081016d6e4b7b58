// What the guided story shows and says: the essay in a minute, in words of our own. Which month each sentence comes at follows from the run.
import type { Frame } from '../../../shared/growth/frame.ts';
import type { Scenario } from '../../../shared/model/types.ts';
import type { Speed } from '../playback/machine.setup.ts';

export interface Caption {
  readonly title: string;
  readonly text: string;
}
export interface Act {
  /** Which of the design's scenarios is played. */
  readonly scenario: (scenarios: readonly Scenario[]) => Scenario | undefined;
  readonly speed: Speed;
  readonly from: (frames: readonly Frame[]) => number;
  readonly until: (frames: readonly Frame[]) => number;
  readonly caption: (frame: Frame, first: Frame | undefined) => Caption | null;
}

const firstMonth = (frames: readonly Frame[], is: (frame: Frame) => boolean): number | null => frames.find(is)?.month ?? null;

const DEVOPS: Readonly<Partial<Record<Frame['phase']['phase'], Caption>>> = {
  startup: { title: 'Everybody does everything', text: 'Twelve people and one product. Who breaks it is woken up by it, and so it seldom breaks.' },
  'hyperGrowth.decoupling': {
    title: 'Faster than anybody can be taught',
    text: 'The one application becomes many services, and each team builds and runs its own. New people come in every week.',
  },
  'hyperGrowth.centralInfrastructure': {
    title: 'A team for what all repeat',
    text: 'Each product team has solved the same problems for itself. A central infrastructure team takes them over.',
  },
  'hyperGrowth.strained': {
    title: 'Three jobs in one team',
    text: 'Infrastructure builds the platform, operates it, and helps everybody to use it. The help grows faster than the team.',
  },
  'hyperGrowth.breakdown': {
    title: 'Breakdown',
    text: 'Help and operation now want more people than there are, so nothing is built any more. This is where pure DevOps stops scaling.',
  },
};
const WARNING: Caption = {
  title: 'The early warning',
  text: 'Before anything breaks, people tire. Look at the line of burnout: it rises months ahead.',
};

const pureDevOps: Act = {
  scenario: ([first]) => first,
  speed: 1,
  from: () => 0,
  until: (frames) => (firstMonth(frames, ({ phase }) => phase.phase === 'hyperGrowth.breakdown') ?? 70) + 9,
  caption: ({ phase }) => (phase.phase === 'hyperGrowth.strained' && phase.wellbeing !== 'fine' ? WARNING : (DEVOPS[phase.phase] ?? null)),
};

const advice: Act = {
  scenario: (scenarios) =>
    scenarios.find(({ reliability }) => reliability && reliability.begin !== 'never' && reliability.reportsTo === 'reliability'),
  speed: 1,
  from: (frames) => Math.max(0, (firstMonth(frames, ({ row }) => row.sre > 0) ?? 50) - 4),
  until: (frames) => (firstMonth(frames, ({ phase }) => phase.phase === 'scaled') ?? 70) + 12,
  caption: ({ row, phase }) => {
    if (phase.phase === 'scaled')
      return {
        title: 'It scales',
        text: 'SREs cover most of product engineering, everybody goes on learning, and infrastructure has time to build again.',
      };
    if (row.sre > 0)
      return {
        title: 'The same company, another way',
        text: 'From 120 engineers on, SREs sit in the product teams and answer to a line of their own. They automate, teach and say no.',
      };
    return { title: 'Back to before', text: 'The same people, the same growth, a few months before it gets too much.' };
  },
};

export const ACTS: readonly Act[] = [pureDevOps, advice];
export const LAST_CAPTION: Caption = {
  title: 'Now you',
  text: 'Move a slider, or change the drawing at any month, and it plays anew. It illustrates how such companies go; it forecasts none.',
};
