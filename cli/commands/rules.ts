// orgscale rules and orgscale explain: what the evaluator knows, all of it or one rule.
import { explainText, ruleJson, rulesMarkdown, rulesText } from '../../shared/report/rules.ts';
import { rulePage } from '../../shared/rules/page.ts';
import { RULES } from '../../shared/rules/registry.ts';
import { paintFor } from '../colour.ts';
import { complain, EXIT, print, type ExitCode, type Problem } from '../io.ts';
import { knownProfile, knownRule } from '../judging.ts';

export interface RulesOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly profile: string;
}

export function rules({ format, profile: name }: RulesOptions): ExitCode {
  const profile = knownProfile(name);
  if (!profile.ok) return refuse(profile.problem);
  switch (format) {
    case 'json':
      print(
        `${JSON.stringify(
          RULES.map((rule) => ruleJson(rule, profile.value)),
          null,
          2,
        )}\n`,
      );
      return EXIT.fine;
    case 'markdown':
      print(rulesMarkdown(RULES, profile.value));
      return EXIT.fine;
    case 'text':
      print(rulesText(RULES, profile.value, paintFor(process.stdout)));
      return EXIT.fine;
    default:
      return format satisfies never;
  }
}

export function explain(id: string, { format, profile: name }: RulesOptions): ExitCode {
  const rule = knownRule(id);
  if (!rule.ok) return refuse(rule.problem);
  const profile = knownProfile(name);
  if (!profile.ok) return refuse(profile.problem);
  switch (format) {
    case 'json':
      print(`${JSON.stringify(ruleJson(rule.value, profile.value), null, 2)}\n`);
      return EXIT.fine;
    case 'markdown':
      print(rulePage(rule.value));
      return EXIT.fine;
    case 'text':
      print(explainText(rule.value, profile.value, paintFor(process.stdout)));
      return EXIT.fine;
    default:
      return format satisfies never;
  }
}

function refuse(problem: Problem): ExitCode {
  complain(problem);
  return EXIT.unusable;
}
