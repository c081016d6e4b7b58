// The guided story by numbers: how long it lasts, and that each sentence can be read and comes when what it says is there.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { monthLength } from '../../../../renderer/growth/playback/machine.setup.ts';
import { ACTS, scheduleOf, type Schedule } from '../../../../renderer/growth/story/acts.ts';
import { simulate } from '../../../../shared/growth/simulate.ts';
import type { Design } from '../../../../shared/model/types.ts';

// What the app itself reads.
const startup = JSON.parse(readFileSync('examples/startup.orgscale', 'utf8')) as Design;
const acts = ACTS.map((act) => {
  const scenario = act.scenario(startup.scenarios ?? []);
  if (!scenario) throw new Error('The startup has no scenario for an act.');
  const { frames } = simulate(startup, { ...scenario, months: 80 });
  return { frames, schedule: scheduleOf(act, frames), months: scenario.months };
});

/** How long each sentence stands, in milliseconds. */
const lengths = ({ cues, end }: Schedule): number[] =>
  cues.map(({ month, speed }, at) => ((cues[at + 1]?.month ?? end) - month) * monthLength(speed));

describe('the guided story', () => {
  it('lasts about one minute', () => {
    const all = acts.flatMap(({ schedule }) => lengths(schedule)).reduce((sum, each) => sum + each, 0);
    expect(all).toBeGreaterThan(50_000);
    expect(all).toBeLessThan(65_000);
    for (const { schedule, months } of acts) expect(schedule.end).toBeLessThanOrEqual(months);
  });

  it('lets each sentence stand until it is read', () => {
    for (const { schedule } of acts) {
      const stands = lengths(schedule);
      schedule.cues.forEach(({ caption }, at) => {
        const words = `${caption.title} ${caption.text}`.split(' ').length;
        expect(stands[at], caption.title).toBeGreaterThan(words * 190);
      });
    }
  });

  it('says everything, in order, while it is so', () => {
    const titles = acts.map(({ schedule }) => schedule.cues.map(({ caption }) => caption.title));
    expect(titles).toEqual([
      [
        'Everybody does everything',
        'Faster than anybody can be taught',
        'A team for what all repeat',
        'Three jobs in one team',
        'The early warning',
        'Breakdown',
      ],
      ['Back to before', 'The same company, another way', 'It scales'],
    ]);
    const phaseAt = (act: number, title: string): string | undefined => {
      const month = acts[act]?.schedule.cues.find(({ caption }) => caption.title === title)?.month ?? -1;
      return acts[act]?.frames[month]?.phase.phase;
    };
    expect(phaseAt(0, 'Three jobs in one team')).toBe('hyperGrowth.strained');
    expect(phaseAt(0, 'The early warning')).toBe('hyperGrowth.strained');
    expect(phaseAt(0, 'Breakdown')).toBe('hyperGrowth.breakdown');
    expect(phaseAt(1, 'It scales')).toBe('scaled');
  });

  it('leaves out what a run does not come to', () => {
    const [act] = ACTS;
    const { frames } = simulate(startup, { id: 'short', name: 'Short', months: 10 });
    expect(act && scheduleOf(act, frames).cues.map(({ month }) => month)).toEqual([0]);
  });
});
