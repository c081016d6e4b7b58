// What the guided story shows and says: the essay in a minute, in words of our own. Which month each sentence comes at follows from the run.
import type { Frame } from '../../../shared/growth/frame.ts';
import type { Scenario } from '../../../shared/model/types.ts';
import { monthLength, type Speed } from '../playback/machine.setup.ts';

export interface Caption {
  readonly title: string;
  readonly text: string;
}
/** One sentence of an act. */
interface Line extends Caption {
  /** The month that it is about; null where the run has none, and it is not said. */
  readonly at: (frames: readonly Frame[]) => number | null;
  readonly speed: Speed;
}
export interface Act {
  /** Which of the design's scenarios is played. */
  readonly scenario: (scenarios: readonly Scenario[]) => Scenario | undefined;
  readonly lines: readonly Line[];
}

const firstMonth = (frames: readonly Frame[], is: (frame: Frame) => boolean): number | null => frames.find(is)?.month ?? null;
const inPhase =
  (phase: Frame['phase']['phase']): Line['at'] =>
  (frames) =>
    firstMonth(frames, (frame) => frame.phase.phase === phase);
const firstSre: Line['at'] = (frames) => firstMonth(frames, ({ row }) => row.sre > 0);

const pureDevOps: Act = {
  scenario: ([first]) => first,
  lines: [
    {
      at: () => 0,
      speed: 2,
      title: 'Everybody does everything',
      text: 'Twelve people and one product. Who breaks it is woken up by it, and so it seldom breaks.',
    },
    {
      at: inPhase('hyperGrowth.decoupling'),
      speed: 1,
      title: 'Faster than anybody can be taught',
      text: 'The one application becomes many services, and each team builds and runs its own. New people come in every week.',
    },
    {
      at: inPhase('hyperGrowth.centralInfrastructure'),
      speed: 0.5,
      title: 'A team for what all repeat',
      text: 'Each product team has solved the same problems for itself. A central infrastructure team takes them over.',
    },
    {
      at: inPhase('hyperGrowth.strained'),
      speed: 0.5,
      title: 'Three jobs in one team',
      text: 'Infrastructure builds the platform, operates it, and helps everybody to use it. The help grows faster than the team.',
    },
    {
      at: (frames) => firstMonth(frames, ({ phase }) => phase.wellbeing !== 'fine'),
      speed: 0.5,
      title: 'The early warning',
      text: 'Before anything breaks, people tire. Look at the line of burnout: it rises months ahead.',
    },
    {
      at: inPhase('hyperGrowth.breakdown'),
      speed: 1,
      title: 'Breakdown',
      text: 'Help and operation now want more people than there are, so nothing is built any more. This is where pure DevOps stops scaling.',
    },
  ],
};

const advice: Act = {
  scenario: (scenarios) =>
    scenarios.find(({ reliability }) => reliability && reliability.begin !== 'never' && reliability.reportsTo === 'reliability'),
  lines: [
    {
      at: (frames) => {
        const month = firstSre(frames);
        return month === null ? null : Math.max(0, month - 4);
      },
      speed: 0.5,
      title: 'Back to before',
      text: 'The same people, the same growth, a few months before it gets too much.',
    },
    {
      at: firstSre,
      speed: 0.5,
      title: 'The same company, another way',
      text: 'From 120 engineers on, SREs sit in the product teams and answer to a line of their own. They automate, teach and say no.',
    },
    {
      at: inPhase('scaled'),
      speed: 1,
      title: 'It scales',
      text: 'SREs cover most of product engineering, everybody goes on learning, and infrastructure has time to build again.',
    },
  ],
};

export const ACTS: readonly Act[] = [pureDevOps, advice];

/** A sentence with its place in the film. */
export interface Cue {
  readonly month: number;
  readonly speed: Speed;
  readonly caption: Caption;
}
export interface Schedule {
  readonly cues: readonly Cue[];
  /** The month at which the act is over. */
  readonly end: number;
}

/** A word is read in so many milliseconds. */
const WORD_MS = 220;
const monthsToRead = ({ title, text, speed }: Line): number => Math.round((`${title} ${text}`.split(' ').length * WORD_MS) / monthLength(speed));

/** When each sentence of an act comes: at its month, or later, when the one before has been read. Sentences come in their order. */
export function scheduleOf({ lines }: Act, frames: readonly Frame[]): Schedule {
  const cues: Cue[] = [];
  let read = 0;
  for (const line of lines) {
    const about = line.at(frames);
    if (about === null) continue;
    const month = Math.max(about, read);
    cues.push({ month, speed: line.speed, caption: { title: line.title, text: line.text } });
    read = month + monthsToRead(line);
  }
  return { cues, end: read };
}

export const LAST_CAPTION: Caption = {
  title: 'Now you',
  text: 'Move a slider, or change the drawing at any month, and it plays anew. It illustrates how such companies go; it forecasts none.',
};
