// sre-doing-features: an embedded SRE who does the work of the product team.
import { embeddingsOf } from '../../model/embedding.ts';
import type { OrgIndex } from '../../model/org-index.ts';
import type { Duty, EmbedsLine, Position, UnitId } from '../../model/types.ts';
import { withTime } from '../fixes/time.ts';
import type { Rule } from '../rule.ts';
import { listed, percent, unitName } from '../say.ts';
import { sreWords } from '../who.ts';

const NAME = 'sre-doing-features';

export const sreDoingFeatures: Rule = {
  id: NAME,
  name: 'SRE does features',
  severity: 'warning',
  basis: 'essay',
  family: 'essay',
  about: 'engineers',
  text: {
    what: 'An embedded SRE spends more than 30 % of the time on the product, or features are among the duties.',
    why: 'Features are always more urgent. An SRE who does them is one more developer, and the reliability work is nobody’s again.',
    passage: { quote: 'software engineers who focus on reliability tasks not product tasks', section: 'SRE' },
    remedy: 'Take features off the duties; a little of the time with the product is enough to know it.',
  },
  thresholds: {
    [NAME]: {
      value: 0.3,
      unit: 'fraction',
      basis: 'derived',
      source: 'Essay, "What is the right SRE model?"',
      says: "More than this share of an embedded SRE's time on the product is a warning.",
      range: [0, 1],
    },
  },
  check({ index, threshold }, report) {
    const judged = new Set<UnitId>();
    for (const { seat, stays } of embeddingsOf(index).seats.values()) {
      if (stays.length === 0) continue;
      const lines = stays.flatMap((stay) => stay.line ?? []);
      // A team's lines are judged once, for the team.
      const id = lines[0]?.from ?? seat.id;
      const position = index.position(id);
      const product = position?.time?.product;
      const over = product !== undefined && product > threshold(NAME);
      const features = lines.filter(doesFeatures);
      if (judged.has(id)) continue;
      judged.add(id);
      if (!over && features.length === 0) {
        if (position && product === undefined && !lines.some((line) => line.duties)) report.skip(`units.${id}.time.product`);
        continue;
      }
      const hosts = listed([...new Set(features.map((line) => unitName(index, line.to)))]);
      const says = [
        ...(over ? [`spends ${percent(product)} of the time on the product`] : []),
        ...(features.length > 0 ? [`has features among the duties in ${hosts}`] : []),
      ];
      report({
        message: `${position ? sreWords(index, id) : unitName(index, id)} ${says.join(' and ')}`,
        units: [id],
        path: [id, ...new Set(features.map((line) => line.to))],
        lines: features.map((line) => line.id),
        values: { ...(product === undefined ? {} : { product }), features: features.length },
        ...(over ? { threshold: NAME } : {}),
      });
    }
  },
  fixes(finding, { index, threshold }) {
    const id = finding.units[0] ?? '';
    const most = threshold(NAME);
    const position = index.position(id);
    const over = position?.time?.product !== undefined && position.time.product > most ? [relieved(position, most)] : [];
    const lines = hostedLines(index, id)
      .filter(doesFeatures)
      .map((line): EmbedsLine => ({ ...line, duties: dutiesOf(line) }));
    const says = [
      ...(lines.length > 0 ? ['take features off the duties'] : []),
      ...(over.length > 0 ? [`cut the time on the product to ${percent(most)}`] : []),
    ];
    const label = `For ${unitName(index, id)}, ${says.join(' and ')}`;
    const put = { ...(over.length > 0 ? { units: over } : {}), ...(lines.length > 0 ? { lines } : {}) };
    return [{ label, edit: { label, put } }];
  },
};

const CHORES: ReadonlySet<Duty> = new Set<Duty>(['deploys', 'dashboards', 'paging', 'tickets']);
const doesFeatures = (line: EmbedsLine): boolean => line.duties?.includes('features') === true;
const hostedLines = (index: OrgIndex, id: UnitId): readonly EmbedsLine[] => index.embedsFrom(id);

/** The duties without features; reliability where nothing is left, or chores alone. */
function dutiesOf(line: EmbedsLine): Duty[] {
  const rest = (line.duties ?? []).filter((duty) => duty !== 'features');
  return rest.every((duty) => CHORES.has(duty)) ? ['reliability', ...rest] : rest;
}

/** What is taken off the product goes into reliability. */
function relieved(position: Position, most: number): Position {
  const { product = 0, reliability = 0 } = position.time ?? {};
  const time = withTime({ ...position.time, product: most }, 'reliability', Math.min(1, reliability + product - most));
  return { ...position, time };
}
