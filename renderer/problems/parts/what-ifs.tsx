// What could be done where no single edit is the remedy: each way with its month of breakdown and its load after a year, side by side.
import { useEffect, useState } from 'react';
import type { Design } from '../../../shared/model/types.ts';
import type { WhatIfs as Ways } from '../../../shared/rules/what-ifs.ts';
import { useDesign } from '../../stores/document.ts';
import css from './what-ifs.module.css';

const percent = (fraction: number): string => `${Math.round(fraction * 100)} %`;

function useWays(design: Design): Ways | null {
  const [ways, setWays] = useState<Ways | null>(null);
  useEffect(() => {
    let here = true;
    void import('../../../shared/rules/what-ifs.ts').then(({ whatIfsOf }) => here && setWays(whatIfsOf(design)));
    return () => {
      here = false;
    };
  }, [design]);
  return ways;
}

export function WhatIfs() {
  const ways = useWays(useDesign((design) => design));
  if (!ways) return null;
  return (
    <table className={css.table}>
      <caption>What would change it. An illustration, not a forecast.</caption>
      <thead>
        <tr>
          <th scope="col">Way</th>
          <th scope="col">Breakdown</th>
          <th scope="col">Load in a year</th>
        </tr>
      </thead>
      <tbody>
        {ways.rows.map((way) => (
          <tr key={way.id} data-now={way.id === 'as-now' ? '' : undefined}>
            <th scope="row">{way.says}</th>
            <td data-breaks={way.breakdown ? '' : undefined}>
              {way.breakdown ? `month ${way.breakdown.month}, ${way.breakdown.engineers} engineers` : `none in ${ways.months / 12} years`}
            </td>
            <td className="num">{way.opsInAYear === null ? '–' : percent(way.opsInAYear)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
