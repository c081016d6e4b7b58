// The bar over the strip: step, play, speed, the month with its engineers, and that all this is an illustration.
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import Info from 'lucide-react/icons/info';
import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import Repeat from 'lucide-react/icons/repeat';
import StepBack from 'lucide-react/icons/step-back';
import StepForward from 'lucide-react/icons/step-forward';
import type { ReactElement } from 'react';
import { reasonFor } from '../../../shared/growth/phase/reasons.ts';
import { numberWords } from '../../../shared/model/numbers.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cancelRun, playAgain, sendPlayback } from '../growth.ts';
import { frameOf, useGrowth, usePlayback } from '../growth-store.ts';
import { SPEEDS, type Speed } from '../playback/machine.setup.ts';
import css from './time-bar.module.css';

const SPEED_NAME: Readonly<Record<Speed, string>> = { 0.5: '½×', 1: '1×', 2: '2×', 4: '4×', 8: '8×' };

export function togglePlay(playing: boolean): void {
  sendPlayback({ type: playing ? 'playback.pause' : 'playback.play' });
}

function Speeds(): ReactElement {
  const speed = usePlayback((state) => state.speed);
  return (
    <ToggleGroup
      className={css.speeds}
      aria-label="Speed"
      value={[String(speed)]}
      onValueChange={([next]: readonly string[]) => {
        const chosen = SPEEDS.find((each) => String(each) === next);
        if (chosen !== undefined) sendPlayback({ type: 'speed.set', speed: chosen });
      }}
    >
      {SPEEDS.map((each) => (
        <Toggle key={each} value={String(each)} aria-label={each === 0.5 ? 'Half speed' : each === 1 ? 'Normal speed' : `${each} times as fast`}>
          {SPEED_NAME[each]}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}

/** Why the organisation is where it is this month. */
function Reason(): ReactElement | null {
  const month = usePlayback((state) => state.month);
  const text = useGrowth(() => {
    const frame = frameOf(month);
    return frame ? reasonFor('phase', frame) : '';
  });
  return text === '' ? null : (
    <span className={css.reason} title={text}>
      {text}
    </span>
  );
}

/** How far a run is, while it takes longer than one notices, and why one ended. */
function Progress(): ReactElement | null {
  const state = useGrowth((each) => each.state);
  const done = useGrowth(({ fresh, scenario }) => `${Math.max(0, fresh - 1)} of ${scenario?.months ?? 0}`);
  if (state === 'running')
    return (
      <span className={css.progress}>
        Month {done}
        <Button size="small" onClick={cancelRun}>
          Stop
        </Button>
      </span>
    );
  if (state === 'cancelled' || state === 'failed')
    return (
      <span className={css.progress} role="alert">
        {state === 'failed' ? 'The simulation failed. Your design is not affected.' : 'Stopped.'}
        <Button size="small" kind="line" onClick={playAgain}>
          Play it through
        </Button>
      </span>
    );
  return null;
}

export function TimeBar(): ReactElement {
  const playing = usePlayback(({ mode }) => mode === 'playing');
  const month = usePlayback((state) => state.month);
  const loops = usePlayback((state) => state.loops);
  const phase = useGrowth(({ frames }) => frames[month]?.phase.phase);
  // Until the month is there nobody is counted: none is not what is known.
  const engineers = useGrowth(({ frames }) => (frames[month] ? Math.round(frames[month].row.engineers) : null));
  const Picture = playing ? Pause : Play;
  return (
    <div className={css.bar}>
      <IconButton label="One month back" onClick={() => sendPlayback({ type: 'month.step', by: -1 })}>
        <StepBack size={16} aria-hidden />
      </IconButton>
      <button type="button" className={css.play} aria-label={playing ? 'Pause' : 'Play'} onClick={() => togglePlay(playing)}>
        <Picture size={16} aria-hidden fill="currentColor" strokeWidth={1.5} />
      </button>
      <IconButton label="One month on" onClick={() => sendPlayback({ type: 'month.step', by: 1 })}>
        <StepForward size={16} aria-hidden />
      </IconButton>
      <IconButton label="Play again and again" on={loops} onClick={() => sendPlayback({ type: 'loop.toggle' })}>
        <Repeat size={15} aria-hidden />
      </IconButton>
      <Speeds />
      <span className={css.month} data-month={month} data-phase={phase}>
        Month {month}
      </span>
      <span className={css.count}>{engineers !== null && `${numberWords(engineers)} ${engineers === 1 ? 'engineer' : 'engineers'}`}</span>
      <span className={css.illustration}>
        <Info size={13} aria-hidden />
        Illustration, not a forecast
      </span>
      <Progress />
      <Reason />
    </div>
  );
}
