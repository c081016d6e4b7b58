// Lines and containment, as steps: who answers to whom, who works where, who is inside what.
import { addLine, embed, moveTo, newId, removeLines, setReports } from '../../../shared/edits/build.ts';
import type { Design, Id, Line, UnitId } from '../../../shared/model/types.ts';
import type { LineChoice } from '../gestures/line-kind.ts';
import { together, type StepMaker } from './steps.ts';

export const reportTo =
  (units: readonly UnitId[], manager: UnitId): StepMaker =>
  (design) =>
    together(
      design,
      'Report',
      units.map((unit) => (now: Design) => setReports(now, unit, manager)),
    );

/** Embeds in a host; those who come from another host's dock leave it, with share and duties taken along. Whom they answer to stays. */
export const embedIn =
  (units: readonly UnitId[], host: UnitId, from?: UnitId): StepMaker =>
  (design) =>
    together(
      design,
      'Embed',
      units.map((unit) => (now: Design) => {
        const line = now.lines.find((one) => one.kind === 'embeds' && one.from === unit && one.to === from);
        const there = now.lines.some((one) => one.kind === 'embeds' && one.from === unit && one.to === host);
        if (line && !there) return { label: 'Embed', put: { lines: [{ ...line, to: host }] } };
        return embed(now, unit, host);
      }),
    );

export const undockFrom =
  (units: readonly UnitId[], host: UnitId): StepMaker =>
  (design) =>
    removeLines(
      design,
      design.lines.filter((line) => line.kind === 'embeds' && line.to === host && units.includes(line.from)).map((line) => line.id),
    );

export const containIn =
  (units: readonly UnitId[], container: UnitId | undefined): StepMaker =>
  (design) =>
    moveTo(design, units, container ?? null);

/** Draws a line of a kind; an own solid line takes the place of the one before. */
export const draw =
  ({ kind, from, to }: LineChoice): StepMaker =>
  (design) => {
    switch (kind) {
      case 'reports':
        return setReports(design, from, to);
      case 'embeds':
        return embed(design, from, to);
      case 'dotted':
      case 'supports':
        return addLine(design, { id: newId(design, `${from}-${kind}-${to}`), kind, from, to });
      default:
        return kind satisfies never;
    }
  };

/** The line of a design that a choice stands for, if it is drawn. */
export const drawn = (design: Design, { kind, from, to }: LineChoice): Line | undefined =>
  design.lines.find((line) => line.kind === kind && line.from === from && line.to === to);

/** Ids of lines that are records: containment's own lines cannot be taken away. */
export const recordsOf = (design: Design, lines: Iterable<Id>): Id[] => {
  const wanted = new Set(lines);
  return design.lines.filter((line) => wanted.has(line.id)).map((line) => line.id);
};
