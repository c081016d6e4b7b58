// The text of rules, loaded when the panel first needs it.
import { useEffect, useState } from 'react';
import type { Rule } from '../../shared/rules/rule.ts';

type Rules = ReadonlyMap<string, Rule>;
let rules: Rules | null = null;
let loading: Promise<Rules> | null = null;

const load = (): Promise<Rules> =>
  (loading ??= import('../../shared/rules/registry.ts').then(({ RULES }) => (rules = new Map(RULES.map((rule) => [rule.id, rule])))));

/** All rules by id; empty for the moment before they are loaded. */
export function useRules(): Rules {
  const [now, setNow] = useState<Rules | null>(rules);
  useEffect(() => {
    if (now) return undefined;
    let here = true;
    void load().then((loaded) => here && setNow(loaded));
    return () => {
      here = false;
    };
  }, [now]);
  return now ?? new Map();
}
