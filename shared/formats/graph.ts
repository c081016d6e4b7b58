// A design as a graph of boxes and lines, and that graph in the languages of Mermaid and Graphviz.
import { indexOf, type OrgIndex } from '../model/org-index.ts';
import { sum } from '../model/people.ts';
import { capital, ROLE_WORDS, TEAM_TYPE_WORDS } from '../model/words.ts';
import type { Design, Line, Unit, UnitId } from '../model/types.ts';

interface Node {
  readonly key: string;
  readonly unit: Unit;
  /** Two lines of text. */
  readonly words: readonly [string, string];
}
interface Edge {
  readonly kind: Line['kind'] | 'sits-in';
  readonly from: Node;
  readonly to: Node;
  readonly words: string;
}
interface Graph {
  readonly index: OrgIndex;
  readonly nodes: ReadonlyMap<UnitId, Node>;
  readonly edges: readonly Edge[];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Names of nodes are numbers: an id may be anything, also a word of the language. Solid lines lead from the manager down. */
function graphOf(design: Design): Graph {
  const index = indexOf(design);
  const nodes = new Map<UnitId, Node>();
  for (const unit of index.units.values()) {
    const people = unit.kind === 'team' ? sum(unit.headcount) : 0;
    const second =
      unit.kind === 'group'
        ? ''
        : unit.kind === 'team'
          ? `${TEAM_TYPE_WORDS[unit.type]}, ${String(people)}`
          : `${unit.vacant ? 'vacant ' : ''}${ROLE_WORDS[unit.role]}`;
    nodes.set(unit.id, {
      key: `${unit.kind === 'group' ? 'g' : 'n'}${String(nodes.size)}`,
      unit,
      words: [oneLine(unit.name) || ' ', capital(second)],
    });
  }
  const edges: Edge[] = [];
  for (const line of design.lines) {
    const [from, to] = [nodes.get(line.from), nodes.get(line.to)];
    if (!from || !to || from === to) continue;
    const purpose = oneLine(line.purpose ?? '');
    edges.push(line.kind === 'reports' ? { kind: 'reports', from: to, to: from, words: '' } : { kind: line.kind, from, to, words: purpose });
  }
  for (const position of index.positions) {
    const team = index.container(position);
    const [from, to] = [team?.kind === 'team' ? nodes.get(team.id) : undefined, nodes.get(position.id)];
    if (from && to) edges.push({ kind: 'sits-in', from, to, words: '' });
  }
  return { index, nodes, edges };
}

/** The nodes that stand directly in a group (null: in none), and the groups in it: a position in a team stands beside its team. */
function standingIn({ index, nodes }: Graph, group: UnitId | null): readonly Node[] {
  const direct = index.children(group).flatMap((unit) => {
    const inside = unit.kind === 'team' ? index.children(unit.id) : [];
    return [unit, ...inside];
  });
  return direct.flatMap((unit) => nodes.get(unit.id) ?? []);
}

/** Calls back with the groups and nodes from the outside in; groups on a ring are passed over, as they stand in nothing. */
function nested(
  graph: Graph,
  visit: { node(node: Node, depth: number): void; open(node: Node, depth: number): void; close(depth: number): void },
): void {
  const walk = (group: UnitId | null, depth: number): void => {
    for (const node of standingIn(graph, group)) {
      if (node.unit.kind !== 'group') visit.node(node, depth);
      else {
        visit.open(node, depth);
        walk(node.unit.id, depth + 1);
        visit.close(depth);
      }
    }
  };
  walk(null, 0);
}

const TYPE_COLOURS = {
  product: '#2f68e4',
  infrastructure: '#037261',
  sre: '#644c97',
  enabling: '#648739',
  operations: '#6b2700',
  quality: '#745c08',
  data: '#1394c1',
  security: '#dc539d',
  pool: '#434750',
} as const;

/** A design as a Mermaid flowchart, which code hosts draw in Markdown. */
export function toMermaid(design: Design): string {
  const graph = graphOf(design);
  const quoted = (words: string): string =>
    `"${words.replace(/(?![\u200C\u200D])[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} .,:()+×/’'–-]/gu, (char) => `#${String(char.codePointAt(0))};`)}"`;
  const lines = ['flowchart TB'];
  const label = ({ words: [first, second] }: Node): string => quoted(first).slice(0, -1) + (second === '' ? '"' : `<br/>${quoted(second).slice(1)}`);
  nested(graph, {
    node: (node, depth) => {
      const [open, close] = node.unit.kind === 'team' ? ['[', ']'] : ['([', '])'];
      const type = node.unit.kind === 'team' ? `:::${node.unit.type}` : '';
      lines.push(`${'  '.repeat(depth + 1)}${node.key}${open}${label(node)}${close}${type}`);
    },
    open: (node, depth) => lines.push(`${'  '.repeat(depth + 1)}subgraph ${node.key}[${label(node)}]`),
    close: (depth) => lines.push(`${'  '.repeat(depth + 1)}end`),
  });
  for (const { kind, from, to, words } of graph.edges) {
    const said = words === '' ? '' : `|${quoted(words)}|`;
    lines.push(`  ${from.key} ${MERMAID[kind]}${said} ${to.key}`);
  }
  for (const [type, colour] of Object.entries(TYPE_COLOURS))
    lines.push(`  classDef ${type} fill:#ffffff,stroke:${colour},stroke-width:2px,color:#14171f`);
  return `${lines.join('\n')}\n`;
}
const MERMAID = { reports: '---', 'sits-in': '---', dotted: '-.->', embeds: '==>', supports: '--o' } as const;

/** A design in the language of Graphviz. */
export function toDot(design: Design): string {
  const graph = graphOf(design);
  const quoted = (words: string): string => `"${words.replace(/[\\"]/g, '\\$&')}"`;
  const label = ({ words: [first, second] }: Node): string =>
    second === '' ? quoted(first) : `${quoted(first).slice(0, -1)}\\n${quoted(second).slice(1)}`;
  const lines = [
    `digraph ${quoted(oneLine(design.name))} {`,
    '  graph [compound=true, rankdir=TB, fontname="Helvetica"];',
    '  node [fontname="Helvetica", fontsize=11];',
    '  edge [fontname="Helvetica", fontsize=9];',
  ];
  nested(graph, {
    node: (node, depth) => {
      const look =
        node.unit.kind === 'team'
          ? `shape=box, style=rounded, color="${TYPE_COLOURS[node.unit.type]}", penwidth=2`
          : 'shape=box, style="rounded,filled", fillcolor="#f4f5f8"';
      lines.push(`${'  '.repeat(depth + 1)}${node.key} [label=${label(node)}, ${look}];`);
    },
    open: (node, depth) => {
      const pad = '  '.repeat(depth + 1);
      // A line cannot lead to a cluster, only to a node in it: each has one that nobody sees.
      lines.push(`${pad}subgraph cluster_${node.key} {`, `${pad}  label=${label(node)};`, `${pad}  ${node.key} [shape=point, style=invis];`);
    },
    close: (depth) => lines.push(`${'  '.repeat(depth + 1)}}`),
  });
  for (const { kind, from, to, words } of graph.edges) {
    const cluster = [from.unit.kind === 'group' ? `ltail=cluster_${from.key}` : '', to.unit.kind === 'group' ? `lhead=cluster_${to.key}` : ''];
    const all = [DOT[kind], words === '' ? '' : `label=${quoted(words)}`, ...cluster].filter((part) => part !== '');
    lines.push(`  ${from.key} -> ${to.key} [${all.join(', ')}];`);
  }
  return `${lines.join('\n')}\n}\n`;
}
const DOT = {
  reports: 'dir=none',
  'sits-in': 'dir=none, color="#9aa1ad"',
  dotted: 'style=dotted, constraint=false',
  embeds: 'style=dashed, color="#644c97", constraint=false',
  supports: 'color="#037261", penwidth=3, constraint=false',
} as const;
