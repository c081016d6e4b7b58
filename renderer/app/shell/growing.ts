// Whether growth was looked at: what it puts on the canvas and into the bars is loaded then.
import { useRef } from 'react';
import { useView } from '../../stores/view.ts';

export function useGrowing(): boolean {
  const open = useView((view) => view.tab === 'growth');
  const was = useRef(false);
  was.current ||= open;
  return was.current;
}
