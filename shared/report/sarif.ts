// Findings as SARIF 2.1.0, which code hosts show beside the lines of a pull request.
import type { Severity } from '../model/types.ts';
import { findingKey, type AcceptedFinding, type Finding } from '../rules/finding.ts';
import { ruleOf, RULES } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import type { Judged, Unusable } from './words.ts';

const LEVELS = { critical: 'error', warning: 'warning', advice: 'note', praise: 'none' } as const satisfies Record<Severity, string>;

/** One run over all files. Accepted findings are results with a suppression; a file that cannot be used is a notification. */
export function checkSarif(files: readonly (Judged | Unusable)[], version: string): unknown {
  const judged = files.filter((file): file is Judged => 'evaluation' in file);
  const unusable = files.filter((file): file is Unusable => 'error' in file);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'orgscale', version, rules: RULES.map(ruleJson) } },
        invocations: [
          {
            executionSuccessful: unusable.length === 0,
            toolExecutionNotifications: unusable.map(({ file, error }) => ({
              level: 'error',
              message: { text: error.message },
              locations: [{ physicalLocation: physical(file, error.line) }],
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: judged.flatMap((each) => [
          ...each.evaluation.findings.map((finding) => result(each, finding)),
          ...each.evaluation.accepted.map((finding: AcceptedFinding) => ({
            ...result(each, finding),
            suppressions: [{ kind: 'inSource', justification: finding.reason }],
          })),
        ]),
      },
    ],
  };
}

function ruleJson(rule: Rule): unknown {
  return {
    id: rule.id,
    shortDescription: { text: rule.name },
    fullDescription: { text: rule.text.what },
    help: { text: `${rule.text.why}\n\n${rule.text.remedy}` },
    ...(rule.text.source ? { helpUri: rule.text.source.url } : {}),
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function result({ file, design, lineOf }: Judged, finding: Finding): Record<string, unknown> {
  const subject = finding.units[0] ?? finding.about;
  const names = new Map(design.units.map((unit) => [unit.id, unit.name]));
  return {
    ruleId: finding.rule,
    ...(ruleOf(finding.rule) ? { ruleIndex: RULES.findIndex((rule) => rule.id === finding.rule) } : {}),
    level: LEVELS[finding.severity],
    kind: finding.severity === 'praise' ? 'pass' : 'fail',
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: physical(file, subject === undefined ? undefined : lineOf?.(subject)),
        logicalLocations: finding.units.map((id) => ({ name: names.get(id) ?? id, fullyQualifiedName: id })),
      },
    ],
    partialFingerprints: { 'orgscaleFinding/v1': findingKey(finding) },
  };
}

function physical(file: string, line: number | undefined): unknown {
  // A path becomes a relative address; what has a meaning in addresses is written as %XX.
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri }, ...(line === undefined ? {} : { region: { startLine: line } }) };
}
