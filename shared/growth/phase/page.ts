// The statechart as a page of docs/: a diagram of each region, and a table of what each state means and what leads out of it.
import { PHASE_CHART, type ChartRegion, type ChartState } from './chart.ts';

/** Mermaid takes names of states without dots. */
const key = (id: string): string => id.replaceAll('.', '_');

function diagram(region: ChartRegion): string[] {
  const lines = ['```mermaid', 'stateDiagram-v2'];
  const leaves = (within: string | null): ChartState[] => region.states.filter((state) => state.within === within);
  for (const state of leaves(null)) lines.push(`  state "${state.name}" as ${key(state.id)}`);
  for (const outer of region.around) {
    lines.push(`  state "${outer.name}" as ${key(outer.id)} {`);
    for (const state of leaves(outer.id)) lines.push(`    state "${state.name}" as ${key(state.id)}`);
    lines.push('  }');
  }
  const [first] = region.states;
  if (first) lines.push(`  [*] --> ${key(first.id)}`);
  for (const { from, to } of region.ways) lines.push(`  ${key(from)} --> ${key(to)}`);
  lines.push('```');
  return lines;
}

function table(region: ChartRegion): string[] {
  const named = new Map([...region.states, ...region.around].map(({ id, name }) => [id, name]));
  const row = ({ id, name, what }: ChartState): string => {
    const ways = region.ways.filter(({ from }) => from === id).map(({ to, when }) => `**${named.get(to) ?? to}**: ${when}`);
    return `| ${name} | ${what} | ${ways.join('<br>') || '–'} |`;
  };
  return ['| state | means | leads to |', '| --- | --- | --- |', ...[...region.states, ...region.around].map(row)];
}

/** docs/phases.md, made of the machine itself. */
export function phasePage(): string {
  const lines = [
    '# The phases of growth',
    '',
    'Made from the state machine in `shared/growth/phase` by `npm run statechart`; a test keeps the two in step.',
    '',
    'Each month of a scenario is one event. Six regions run side by side; a state is entered in the month in which the sentence that leads to it holds.',
    '',
  ];
  for (const region of PHASE_CHART) lines.push(`## ${region.name}`, '', region.what, '', ...diagram(region), '', ...table(region), '');
  return lines.join('\n');
}
