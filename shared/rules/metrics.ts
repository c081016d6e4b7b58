// The figures of an organisation as drawn: what `check` prints and the status bar shows.
import { embeddingsOf } from '../model/embedding.ts';
import type { OrgIndex } from '../model/org-index.ts';
import { peopleOf } from '../model/people.ts';
import { layersOf } from '../model/spans.ts';
import { drawnOf } from './back-cast.ts';
import type { Metrics } from './finding.ts';

/**
 * The figures of the whole organisation. People are counted, shares and indexes are fractions; `ops` is null without infrastructure.
 * Literacy, burnout and (where the teams do not say it) ops are the model's, run back from the drawing.
 * @example metricsOf(indexOf(design)).embeddedShare // 0.83
 */
export function metricsOf(index: OrgIndex): Metrics {
  const { total, engineers, sre, infrastructure, product } = peopleOf(index);
  const { ops, past } = drawnOf(index);
  return {
    engineers,
    people: total,
    sre,
    infrastructure,
    product,
    teams: index.teams.length,
    groups: index.groups.length,
    layers: layersOf(index),
    embeddedShare: embeddingsOf(index).share,
    ops,
    literacy: past.literacy,
    burnout: past.burnout,
  };
}
